package org.alongside.dispatch.service;

import static org.alongside.incontainer.Inside.bean;
import static org.alongside.incontainer.Inside.count;
import static org.alongside.incontainer.Inside.request;
import static org.alongside.incontainer.Inside.system;
import static org.alongside.incontainer.Inside.texts;
import static org.alongside.incontainer.Inside.wired;
import static org.alongside.incontainer.Inside.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.junit.jupiter.api.Test;

/** What is due leaves outside of any transaction, whatever is wrong with the one before it. */
public interface OutboxInServer {

    String DISPATCH = """
            insert into dispatch (id, provider_id, person_id, team_id, subject_id, channel, recipient, address,
                                  title, owner_name, state, next_attempt_at, created_at)
            values (:id, :provider, :person, :team, :subject, 'EMAIL', 'The practice', :address, 'Summary',
                    'Deepa Jones', 'DUE', now() - make_interval(secs => :age), now())""";

    private static UUID due(SmallTrust trust, String address, int age, UUID subject) {
        UUID id = UUID.randomUUID();
        system().useHandle(handle -> handle.createUpdate(DISPATCH)
                .bind("id", id)
                .bind("provider", trust.provider())
                .bind("person", trust.person(SmallTrust.AMINA))
                .bind("team", trust.team("CRT"))
                .bind("subject", subject)
                .bind("address", address)
                .bind("age", age)
                .execute());
        return id;
    }

    /** The timer's work, with a mail channel that a test decides about. */
    private static void work(Consumer<String> channel) {
        Mail mail = new Mail() {
            @Override
            public void send(Letter letter) {
                channel.accept(letter.to());
            }
        };
        request(Principal.SYSTEM, () -> wired(Outbox.class, mail).work());
    }

    private static List<String> states() {
        return texts("select address || ' ' || state from dispatch order by address");
    }

    @Test
    default void oneThatCannotBeMadeReadyKeepsNoOtherWaiting() {
        SmallTrust trust = SmallTrust.imported(system());
        due(trust, "gp@practice.example", 60, AnyLetter.SUBJECT);
        due(trust, "fine@practice.example", 5, AnyLetter.SUBJECT);
        List<String> sent = new ArrayList<>();
        work(to -> {
            if (to.startsWith("gp@")) {
                throw new IllegalStateException("poison");
            }
            sent.add(to);
        });
        assertThat(sent).containsExactly("fine@practice.example");
        assertThat(states()).containsExactly("fine@practice.example SENT", "gp@practice.example DUE");
        assertThat(count("select count(*) from dispatch where last_error like 'It could not be made ready%'"))
                .isOne();
    }

    @Test
    default void whatTheChannelRefusesSaysWhy() {
        SmallTrust trust = SmallTrust.imported(system());
        due(trust, "gp@practice.example", 60, AnyLetter.SUBJECT);
        work(to -> {
            throw new MailRefused("421 closing");
        });
        assertThat(texts("select last_error from dispatch")).containsExactly("421 closing");
    }

    @Test
    default void whatAStepRefusesSaysWhyAndIsNoFaultOfOurs() {
        SmallTrust trust = SmallTrust.imported(system());
        due(trust, "gp@practice.example", 60, UUID.randomUUID());
        work(to -> {});
        assertThat(texts("select last_error from dispatch")).containsExactly("What is to be sent is missing.");
    }

    @Test
    default void nothingIsSentWithinATransaction() {
        SmallTrust trust = SmallTrust.imported(system());
        due(trust, "gp@practice.example", 60, AnyLetter.SUBJECT);
        List<String> seen = new ArrayList<>();
        work(to -> seen.addAll(states()));
        assertThat(seen).as("what others see while it is sent").containsExactly("gp@practice.example SENDING");
        assertThat(states()).containsExactly("gp@practice.example SENT");
    }

    @Test
    default void whatAStepTookStaysTakenWhenItsCallerIsUndone() {
        SmallTrust trust = SmallTrust.imported(system());
        due(trust, "gp@practice.example", 60, AnyLetter.SUBJECT);
        Optional<OutboxSteps.Claim> claim = request(
                Principal.SYSTEM,
                () -> within(false, () -> bean(OutboxSteps.class).claim()));
        assertThat(claim).isPresent();
        assertThat(states()).containsExactly("gp@practice.example SENDING");
    }
}
