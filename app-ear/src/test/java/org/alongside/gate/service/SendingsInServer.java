package org.alongside.gate.service;

import static org.alongside.gate.service.CallsInServer.notes;
import static org.alongside.gate.service.CallsInServer.somebody;
import static org.alongside.gate.service.CallsInServer.written;
import static org.alongside.incontainer.Inside.answer;
import static org.alongside.incontainer.Inside.audit;
import static org.alongside.incontainer.Inside.bean;
import static org.alongside.incontainer.Inside.begun;
import static org.alongside.incontainer.Inside.request;
import static org.alongside.incontainer.Inside.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.shared.Opening;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** A form that is sent twice, four times or at the same moment has one effect, and every sender gets its answer. */
public interface SendingsInServer {

    int KEYS = 500;
    int WITHOUT = 50;
    int TIMES = 4;
    int AT_ONCE = 8;
    int MANY = 50;

    /** Somebody with an account. */
    private static Principal sender(String name) {
        Principal sam = somebody(name);
        system().useHandle(handle -> {
            handle.execute("insert into provider (ods_code) values ('AAA')");
            handle.execute(
                    "insert into account (id, username, display_name, password_hash, provider_id)"
                            + " select ?, ?, ?, '-', id from provider",
                    sam.account(),
                    name,
                    name);
        });
        return sam;
    }

    @Test
    default void everySenderGetsTheAnswerOfTheFirst() {
        Principal sam = sender("sendings.answer");
        UUID key = UUID.randomUUID();
        UUID made = request(sam, key, () -> notes().make("1"));
        assertThat(request(sam, key, () -> notes().make("2"))).isEqualTo(made);
        assertThat(request(sam, UUID.randomUUID(), () -> notes().make("3"))).isNotEqualTo(made);
        UUID other = UUID.randomUUID();
        assertThat(request(sam, other, () -> notes().number("4"))).isEqualTo(1);
        assertThat(request(sam, other, () -> notes().number("5"))).isEqualTo(1);
        UUID third = UUID.randomUUID();
        assertThat(finished(sam, third, "6")).isTrue();
        assertThat(finished(sam, third, "7")).isTrue();
        assertThat(written()).containsExactly("1", "3", "4", "6");
        assertThat(audit("sendings.answer"))
                .as("what was not done is not in the audit")
                .hasSize(4);
    }

    private static boolean finished(Principal sam, UUID key, String... texts) {
        return request(sam, key, () -> {
            for (String text : texts) {
                notes().finish(text);
            }
            return true;
        });
    }

    private static Optional<UUID> saved(Principal sam, UUID form) {
        return request(sam, () -> bean(SentForms.class).saved(new Opening(form)));
    }

    /** A sending of a form that is saved once, however often it is shown. */
    private static Callable<UUID> opened(UUID form, String... texts) {
        return () -> {
            bean(CurrentUser.class).opened(form);
            UUID last = form;
            for (String text : texts) {
                last = notes().make(text);
            }
            return last;
        };
    }

    @Test
    default void aFormThatWasOpenedOnceIsSavedOnceHoweverOftenItIsShownAgain() {
        Principal sam = sender("sendings.opened");
        UUID form = UUID.randomUUID();
        assertThat(saved(sam, form)).isEmpty();
        UUID key = UUID.randomUUID();
        UUID made = request(sam, key, opened(form, "1", "2"));
        assertThat(saved(sam, form)).isPresent();
        assertThat(request(sam, key, opened(form, "3", "4"))).as("sent twice").isEqualTo(made);
        assertThatThrownBy(() -> request(sam, UUID.randomUUID(), opened(form, "5")))
                .as("shown again")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("gate.savedAlready"));
        assertThat(written()).containsExactly("1", "2");
        request(sam, UUID.randomUUID(), opened(UUID.randomUUID(), "6"));
        assertThat(written()).as("another opening").containsExactly("1", "2", "6");
    }

    private static int refused(Future<UUID> sending) {
        try {
            answer(sending);
            return 0;
        } catch (Refused tooLate) {
            return 1;
        }
    }

    @Test
    default void anOpeningSentByManyAtTheSameMomentIsSavedOnce() {
        Principal sam = sender("sendings.openings");
        UUID form = UUID.randomUUID();
        Deque<Future<UUID>> going = new ArrayDeque<>();
        int refused = 0;
        for (int i = 0; i < MANY; i++) {
            if (going.size() == AT_ONCE) {
                refused += refused(going.remove());
            }
            going.add(begun(sam, UUID.randomUUID(), opened(form, "text " + i)));
        }
        refused += going.stream().mapToInt(SendingsInServer::refused).sum();
        assertThat(refused).isEqualTo(MANY - 1);
        assertThat(saved(sam, form)).isPresent();
        assertThat(written()).hasSize(1);
    }

    @Test
    default void oneFormMayMakeSeveralChangesEachOnce() {
        Principal sam = sender("sendings.several");
        UUID key = UUID.randomUUID();
        finished(sam, key, "1", "2", "3");
        finished(sam, key, "4", "5", "6");
        assertThat(written()).containsExactly("1", "2", "3");
    }

    @Test
    default void whatIsToldOnceIsNotToldAgain() {
        Principal sam = sender("sendings.secret");
        UUID key = UUID.randomUUID();
        assertThat(request(sam, key, () -> notes().secret("1"))).isEqualTo("told once");
        assertThatThrownBy(() -> request(sam, key, () -> notes().secret("2")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("gate.sentTwice"));
        assertThatThrownBy(() -> finished(sam, key, "3")).isInstanceOf(Refused.class);
        assertThat(written()).containsExactly("1");
    }

    @Test
    default void aFormThatWasRefusedCanBeSentAgain() {
        Principal sam = sender("sendings.again");
        UUID key = UUID.randomUUID();
        assertThatThrownBy(() -> request(sam, key, () -> {
                    notes().fail("1", new RuleBroken("task.outcomeMissing"));
                    return true;
                }))
                .isInstanceOf(Refused.class);
        finished(sam, key, "2");
        assertThat(written()).containsExactly("2");
    }

    @Test
    default void whoeverMayNotIsRefusedBeforeTheSendingIsLookedAt() {
        Principal sam = sender("sendings.maynot");
        UUID key = UUID.randomUUID();
        finished(sam, key, "1");
        assertThatThrownBy(() -> request(sam, key, () -> notes().guarded("2"))).isInstanceOf(AccessDenied.class);
        assertThat(audit("sendings.maynot"))
                .containsExactly("CHANGE Notes.finish SIGNED_IN DONE", "CHANGE Notes.guarded IMPORT DENIED");
    }

    private static void sent(Principal sam, int keys, boolean withKeys) {
        List<UUID> sendings = new ArrayList<>();
        IntStream.range(0, keys).forEach(i -> sendings.addAll(Collections.nCopies(TIMES, UUID.randomUUID())));
        Deque<Future<UUID>> going = new ArrayDeque<>();
        for (UUID key : sendings) {
            if (going.size() == AT_ONCE) {
                answer(going.remove());
            }
            String text = UUID.randomUUID().toString();
            going.add(begun(sam, withKeys ? key : UUID.randomUUID(), () -> notes().make(text)));
        }
        going.forEach(one -> answer(one));
    }

    @Test
    default void twoThousandSendingsOfFiveHundredFormsHaveFiveHundredEffects() {
        sent(sender("sendings.keys"), KEYS, true);
        assertThat(written()).hasSize(KEYS);
        assertThat(audit("sendings.keys"))
                .as("what was not done is not in the audit")
                .hasSize(KEYS);
    }

    @Test
    default void withoutTheirKeysEachSendingHasAnEffect() {
        sent(sender("sendings.without"), WITHOUT, false);
        assertThat(written()).hasSize(WITHOUT * TIMES);
    }
}
