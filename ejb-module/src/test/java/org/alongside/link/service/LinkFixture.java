package org.alongside.link.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.dispatch.service.DispatchFixture;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.Undeliverable;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkState;
import org.alongside.shared.service.Contributed;
import org.alongside.shared.service.Settings;
import org.alongside.task.service.OpenTasks;

/** Personal links in tests, from the e-mail that leaves to what a browser without an account does with it. */
public final class LinkFixture {

    private static final Pattern TOKEN =
            Pattern.compile("https://trust\\.example/alongside/link/view\\.xhtml\\?t=(\\S+)");
    private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})\\b");

    private final Transactions transactions;
    private final DispatchFixture outbox;
    private final LinkHolder holder;
    private final LinkDoor door;

    public LinkFixture(Transactions transactions, LinkTarget... targets) {
        this.transactions = transactions;
        holder = transactions.service(LinkHolder.class);
        door = transactions.service(LinkDoor.class, Contributed.of(targets), transactions.service(OpenTasks.class));
        LinkLetter letter = transactions.service(LinkLetter.class, new Settings() {
            @Override
            public Optional<String> address() {
                return Optional.of("https://trust.example/alongside");
            }
        });
        outbox = new DispatchFixture(transactions, transactions.service(OpenTasks.class), letter);
    }

    /** What leaves now. */
    public List<Mail.Letter> letters() {
        return outbox.letters();
    }

    /** What is not sent, and what a person does about it. */
    public Undeliverable undeliverable() {
        return outbox.undeliverable();
    }

    public static String token(Mail.Letter letter) {
        return found(TOKEN, letter);
    }

    public static String code(Mail.Letter letter) {
        return found(CODE, letter);
    }

    private static String found(Pattern pattern, Mail.Letter letter) {
        Matcher matcher = pattern.matcher(letter.content().text());
        if (!matcher.find()) {
            throw new AssertionError(letter.content().text());
        }
        return matcher.group(1);
    }

    Principal holder(String token) {
        return transactions.as(Principal.NOBODY, () -> holder.of(token));
    }

    /** A browser that follows the link of an e-mail. */
    public Guest follow(Mail.Letter letter) {
        return new Guest(holder(token(letter)));
    }

    /** One browser with one link. */
    public final class Guest {

        private final Principal principal;
        private final UUID browser = UUID.randomUUID();

        private Guest(Principal principal) {
            this.principal = principal;
        }

        public LinkState state() {
            return transactions.as(principal, () -> door.state(browser));
        }

        /** @return the e-mail with the code */
        public Mail.Letter askCode() {
            transactions.run(principal, () -> door.askCode(browser));
            List<Mail.Letter> sent = letters();
            return sent.get(sent.size() - 1);
        }

        public boolean enter(String code) {
            return transactions.as(principal, () -> door.enter(browser, code));
        }

        public Guest opened() {
            if (!enter(code(askCode()))) {
                throw new AssertionError("not opened");
            }
            return this;
        }

        public LinkView view() {
            return transactions.as(principal, () -> door.view(browser));
        }

        public void answer(LinkAct act, String words) {
            transactions.run(principal, () -> door.answer(browser, act, words));
        }
    }
}
