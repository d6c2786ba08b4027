package org.alongside.gate.service;

import static org.alongside.incontainer.Inside.audit;
import static org.alongside.incontainer.Inside.bean;
import static org.alongside.incontainer.Inside.request;
import static org.alongside.incontainer.Inside.texts;
import static org.alongside.incontainer.Inside.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.junit.jupiter.api.Test;

/** The one place where a call is let through or refused, and what the audit says of it. */
public interface CallsInServer {

    /** Somebody whom the audit knows by a name that no other test has. */
    static Principal somebody(String name, Permission... permissions) {
        return new Principal(name, name, UUID.randomUUID(), null, Set.of(permissions), List.of(), Principal.Scope.TEAM);
    }

    static Notes notes() {
        return bean(Notes.class);
    }

    static List<String> written() {
        return texts("select text from incontainer_note order by text");
    }

    @Test
    default void whoMayIsLetThroughAndIsInTheAudit() {
        Principal sam = somebody("calls.may", Permission.OPEN_RECORD);
        assertThat(request(sam, () -> notes().read())).startsWith("TEAM ");
        assertThat(audit("calls.may")).containsExactly("READ Notes.read OPEN_RECORD DONE note");
    }

    @Test
    default void whoMayNotIsRefusedBeforeAnythingIsDone() {
        Principal sam = somebody("calls.maynot", Permission.IMPORT);
        assertThatThrownBy(() -> request(sam, () -> notes().read()))
                .isInstanceOfSatisfying(
                        AccessDenied.class,
                        denied -> assertThat(denied.signedIn()).isTrue());
        assertThat(audit("calls.maynot")).containsExactly("READ Notes.read OPEN_RECORD DENIED");
    }

    @Test
    default void nobodyIsNotSignedIn() {
        long before = audit("nobody").size();
        assertThatThrownBy(() -> request(Principal.NOBODY, () -> notes().make("nobody's")))
                .isInstanceOfSatisfying(
                        AccessDenied.class,
                        denied -> assertThat(denied.signedIn()).isFalse());
        assertThat(audit("nobody").subList((int) before, audit("nobody").size()))
                .containsExactly("CHANGE Notes.make SIGNED_IN DENIED");
        assertThat(written()).isEmpty();
    }

    @Test
    default void whatSeesNobodyLeavesNoRow() {
        Principal sam = somebody("calls.none");
        request(sam, () -> notes().count());
        assertThat(audit("calls.none")).isEmpty();
    }

    @Test
    default void aBrokenRuleBecomesARefusalWithItsWordsAndUndoesWhatWasBegun() {
        Principal sam = somebody("calls.rule");
        assertThatThrownBy(() -> request(sam, () -> notes().fail("begun", new RuleBroken("task.alreadyDone", "Kim"))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("task.alreadyDone");
                    assertThat(refused.arguments()).containsExactly("Kim");
                });
        assertThat(audit("calls.rule")).isEmpty();
        assertThat(written()).isEmpty();
    }

    @Test
    default void anUnforeseenFaultTakesWhatWasDoneAndItsAuditRowWithIt() {
        Principal sam = somebody("calls.fault");
        assertThatThrownBy(() -> request(sam, () -> notes().fail("begun", new IllegalStateException("fault"))))
                .isInstanceOf(EJBException.class)
                .hasRootCauseMessage("fault");
        assertThat(audit("calls.fault")).isEmpty();
        assertThat(written()).isEmpty();
        request(sam, () -> notes().make("whole"));
        assertThat(audit("calls.fault")).containsExactly("CHANGE Notes.make SIGNED_IN DONE");
        assertThat(written()).containsExactly("whole");
    }

    @Test
    default void lookingForWhatOneMayNotSeeIsInTheAudit() {
        Principal sam = somebody("calls.missing");
        UUID stranger = UUID.randomUUID();
        assertThatThrownBy(() -> request(sam, () -> notes().missing(stranger))).isInstanceOf(NotFound.class);
        assertThat(audit("calls.missing")).containsExactly("READ Notes.missing SIGNED_IN NOT_FOUND");
        assertThat(texts("select person_id::text from audit_event where principal = 'calls.missing'"))
                .containsExactly(stranger.toString());
    }

    @Test
    default void aMethodThatDoesNotSayWhoMayCallItIsCalledByNobody() {
        assertThatThrownBy(() -> request(Principal.SYSTEM, () -> notes().unsaid()))
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(written()).isEmpty();
    }

    @Test
    default void whatTheCallerUndoesTakesItsAuditRowWithIt() {
        Principal sam = somebody("calls.undone");
        request(sam, () -> within(false, () -> notes().make("undone")));
        assertThat(audit("calls.undone")).isEmpty();
        assertThat(written()).isEmpty();
        request(sam, () -> within(true, () -> notes().make("kept")));
        assertThat(audit("calls.undone")).containsExactly("CHANGE Notes.make SIGNED_IN DONE");
        assertThat(written()).containsExactly("kept");
    }

    @Test
    default void aRefusalStaysInTheAuditWhenTheCallerIsUndone() {
        Principal sam = somebody("calls.denied");
        assertThatThrownBy(() -> request(
                        sam,
                        () -> within(true, () -> {
                            notes().make("before the refusal");
                            return notes().read();
                        })))
                .isInstanceOf(AccessDenied.class);
        assertThat(audit("calls.denied")).containsExactly("READ Notes.read OPEN_RECORD DENIED");
        assertThat(written()).isEmpty();
    }
}
