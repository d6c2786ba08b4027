package org.alongside.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.Contributed;
import org.alongside.task.service.OpenTasks;

/** The outbox in tests: its real steps one by one, with a channel that a test decides about. */
public final class DispatchFixture {

    private static final int MOST = 100;

    private final Transactions transactions;
    private final OutboxSteps steps;
    private final Undeliverable undeliverable;

    /** With documents of a few bytes. */
    public DispatchFixture(Transactions transactions, OpenTasks tasks) {
        this(
                transactions,
                tasks,
                subject ->
                        Optional.of(new Content("Text", new Attachment("x.pdf", "application/pdf", new byte[] {1}))));
    }

    public DispatchFixture(Transactions transactions, OpenTasks tasks, LetterSource source) {
        this.transactions = transactions;
        steps = transactions.service(OutboxSteps.class, tasks, Contributed.of(source));
        undeliverable = transactions.service(Undeliverable.class, tasks, Contributed.of(source));
    }

    /** What a person does about what is not sent. */
    public Undeliverable undeliverable() {
        return undeliverable;
    }

    Optional<OutboxSteps.Claim> claim() {
        return transactions.as(Principal.SYSTEM, steps::claim);
    }

    Optional<Mail.Letter> letter(OutboxSteps.Claim claim) {
        return transactions.as(Principal.SYSTEM, () -> steps.letter(claim));
    }

    void sent(OutboxSteps.Claim claim) {
        transactions.run(Principal.SYSTEM, () -> steps.sent(claim));
    }

    private void held(OutboxSteps.Claim claim, LetterHeld held) {
        transactions.run(Principal.SYSTEM, () -> steps.held(claim, String.valueOf(held.getMessage())));
    }

    void refused(OutboxSteps.Claim claim, String error) {
        transactions.run(Principal.SYSTEM, () -> steps.refused(claim, error));
    }

    /** Sends everything that is due; the answer is the e-mail addresses that it went to. */
    public List<String> sendAll() {
        List<String> addresses = new ArrayList<>();
        for (Optional<OutboxSteps.Claim> claim = claim(); claim.isPresent(); claim = claim()) {
            assertThat(addresses).as("each is sent once").hasSizeLessThan(MOST);
            letter(claim.get()).ifPresent(letter -> addresses.add(letter.to()));
            sent(claim.get());
        }
        return addresses;
    }

    /** Sends everything that is due; the answer is the e-mails. */
    public List<Mail.Letter> letters() {
        List<Mail.Letter> letters = new ArrayList<>();
        for (Optional<OutboxSteps.Claim> claim = claim(); claim.isPresent(); claim = claim()) {
            try {
                letter(claim.get()).ifPresent(letters::add);
                sent(claim.get());
            } catch (LetterHeld held) {
                held(claim.get(), held);
            }
        }
        return letters;
    }

    /** Inbox items arrive; e-mail is refused until nobody tries any more. */
    public void refuseUntilLast(String error) {
        makeDue();
        int tries = 0;
        for (Optional<OutboxSteps.Claim> claim = claim(); claim.isPresent(); claim = claim()) {
            assertThat(++tries).as("it is given up one day").isLessThan(MOST);
            if (letter(claim.get()).isPresent()) {
                refused(claim.get(), error);
            } else {
                sent(claim.get());
            }
            makeDue();
        }
    }

    void makeDue() {
        system("update dispatch set next_attempt_at = now() - interval '1 second' where state = 'DUE'");
    }

    void system(String sql) {
        transactions.run(Principal.SYSTEM, () -> transactions.jdbi().useHandle(handle -> handle.execute(sql)));
    }

    String stateOf(UUID dispatch) {
        return transactions.as(
                Principal.SYSTEM,
                () -> transactions
                        .jdbi()
                        .withHandle(handle -> handle.createQuery("select state from dispatch where id = ?")
                                .bind(0, dispatch)
                                .mapTo(String.class)
                                .one()));
    }
}
