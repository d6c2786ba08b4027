package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.service.AccessReasons;
import org.alongside.access.service.AccountAccess;
import org.alongside.access.service.AccountRow;
import org.alongside.access.service.Accounts;
import org.alongside.access.service.EffectiveAccess;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The bean behind the page that explains somebody's access. */
class EffectiveAccessPageTest {

    private static final String ID = UUID.randomUUID().toString();

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();
    private final CurrentUser user = new CurrentUser();

    private EffectiveAccessPage page(Permission... permissions) {
        user.become(
                new Principal("x", "X", UUID.randomUUID(), null, Set.of(permissions), List.of(), Principal.Scope.NONE));
        return Wiring.wire(
                EffectiveAccessPage.class,
                new EffectiveAccess() {
                    @Override
                    public AccountAccess permissions(UUID id) {
                        asked.add("permissions");
                        return new AccountAccess(
                                "kim", "Kim Shah", true, Map.of(Permission.DO_TASKS, List.of("Ward", "Consultant")));
                    }

                    @Override
                    public AccessReasons why(UUID id, String typed) {
                        asked.add("why " + typed);
                        if (typed.equals("nobody")) {
                            throw new NotFound("person");
                        }
                        return new AccessReasons(true, true, List.of());
                    }
                },
                new Accounts() {
                    @Override
                    public List<AccountRow> list(String typed) {
                        asked.add("list " + typed);
                        return List.of();
                    }
                },
                user,
                told);
    }

    @Test
    void findsTheAccountFirst() {
        EffectiveAccessPage page = page(Permission.SEE_ACCESS);
        page.load();
        assertThat(asked).isEmpty();
        page.setQ("kim");
        page.load();
        assertThat(page.chosen()).isFalse();
        assertThat(asked).containsExactly("list kim");
    }

    @Test
    void anAdministratorLearnsNothingAboutAPerson() {
        EffectiveAccessPage page = page(Permission.SEE_ACCESS);
        page.setId(ID);
        page.setPerson("P1");
        page.load();
        assertThat(asked).containsExactly("permissions");
        assertThat(page.reasons()).isNull();
        assertThat(page.permissions()).containsExactly(Permission.DO_TASKS);
        assertThat(page.roles(Permission.DO_TASKS)).isEqualTo("Ward, Consultant");
        assertThat(page.roles(Permission.IMPORT)).isEmpty();
    }

    @Test
    void thePrivacyOfficerAsksWhyAboutOnePerson() {
        EffectiveAccessPage page = page(Permission.SEE_ACCESS, Permission.SEE_AUDIT);
        page.setId(ID);
        page.setPerson("P1");
        page.load();
        assertThat(page.reasons().sees()).isTrue();
        page.setPerson("nobody");
        page.load();
        assertThat(page.reasons()).isNull();
        assertThat(told.texts()).containsExactly("The account's provider knows nobody by this number");
    }
}
