package org.alongside.gate.service;

import static org.alongside.incontainer.Inside.bean;
import static org.alongside.incontainer.Inside.request;
import static org.alongside.incontainer.Inside.system;
import static org.alongside.incontainer.Inside.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whose rows a transaction sees: said for it alone, and gone from its connection afterwards. */
public interface RowsInServer {

    int CALLS = 10;
    int CONNECTIONS = 200;
    String PEOPLE = "select local_id from person_registration order by 1";

    private static List<String> people() {
        return bean(Jdbi.class)
                .withHandle(
                        handle -> handle.createQuery(PEOPLE).mapTo(String.class).list());
    }

    /** The people whom a principal sees after a call that said who asks, in the transaction of that call. */
    private static List<String> seen(Principal principal) {
        return request(
                principal,
                () -> within(true, () -> {
                    bean(Notes.class).read();
                    return people();
                }));
    }

    @Test
    default void eachTransactionSeesTheRowsOfWhoeverAsks() {
        SmallTrust trust = SmallTrust.imported(system());
        assertThat(seen(trust.member("Rows North", StandardRole.SHIFT_LEAD, "CRT")))
                .containsExactly("P1", "P2");
        assertThat(seen(trust.member("Rows South", StandardRole.SHIFT_LEAD, "CRT2")))
                .containsExactly("P3");
        assertThat(seen(Principal.SYSTEM)).containsExactly("P1", "P2", "P3");
    }

    @Test
    default void nothingOfItIsLeftOnTheConnection() {
        SmallTrust trust = SmallTrust.imported(system());
        Principal north = trust.member("Rows Left", StandardRole.SHIFT_LEAD, "CRT");
        Map<String, String> used = new HashMap<>();
        for (int i = 0; i < CALLS; i++) {
            String[] scopeAndConnection =
                    request(north, () -> bean(Notes.class).read()).split(" ");
            used.put(scopeAndConnection[1], scopeAndConnection[0]);
        }
        assertThat(used).isNotEmpty().containsValue("TEAM").doesNotContainValue("");
        boolean seenAgain = false;
        for (int i = 0; i < CONNECTIONS && !seenAgain; i++) {
            seenAgain = used.containsKey(unasked(north));
        }
        assertThat(seenAgain).as("a connection that had a scope before").isTrue();
    }

    /** A transaction in which nobody says who asks. */
    private static String unasked(Principal principal) {
        return request(
                principal,
                () -> within(true, () -> {
                    assertThat(people()).isEmpty();
                    return bean(Jdbi.class).withHandle(handle -> {
                        assertThat(handle.createQuery("select coalesce(current_setting('alongside.scope', true), '')")
                                        .mapTo(String.class)
                                        .one())
                                .isEmpty();
                        return handle.createQuery("select pg_backend_pid()::text")
                                .mapTo(String.class)
                                .one();
                    });
                }));
    }

    @Test
    default void nothingOfItIsLeftWhenTheTransactionIsUndone() {
        SmallTrust trust = SmallTrust.imported(system());
        Principal north = trust.member("Rows Undone", StandardRole.SHIFT_LEAD, "CRT");
        assertThatThrownBy(() ->
                        request(north, () -> bean(Notes.class).fail("undone", new IllegalStateException("fault"))))
                .hasRootCauseMessage("fault");
        unasked(north);
        assertThat(seen(north)).containsExactly("P1", "P2");
    }

    @Test
    default void sqlAndEntitiesAreOnTheOneConnectionOfTheTransaction() {
        SmallTrust trust = SmallTrust.imported(system());
        Principal north = trust.member("Rows Entities", StandardRole.SHIFT_LEAD, "CRT");
        request(
                north,
                () -> within(true, () -> {
                    String connection = bean(Notes.class).read().split(" ")[1];
                    EntityManager entities = bean(Entities.class).all();
                    assertThat(entities.createNativeQuery("select pg_backend_pid()::text")
                                    .getSingleResult())
                            .isEqualTo(connection);
                    assertThat((List<Object>) entities.createNativeQuery(PEOPLE).getResultList())
                            .containsExactly("P1", "P2");
                    return true;
                }));
    }
}
