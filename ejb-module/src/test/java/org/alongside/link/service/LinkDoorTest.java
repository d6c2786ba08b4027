package org.alongside.link.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.dispatch.Dispatch;
import org.alongside.dispatch.DispatchState;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.Undeliverable;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkCode;
import org.alongside.link.LinkPurpose;
import org.alongside.link.LinkState;
import org.alongside.link.PersonalLink;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Secret;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.Test;

/** A link alone opens nothing; a code opens it in the browser that asked for it, once. */
class LinkDoorTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final String ADDRESS = "gp@practice.example";
    private static final int TOKENS = 10_000;

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final List<String> answers = new ArrayList<>();
    private final LinkFixture links = new LinkFixture(transactions, new Target());

    /** Something that can be read and answered. */
    private final class Target implements LinkTarget {
        @Override
        public LinkPurpose purpose() {
            return LinkPurpose.INTAKE;
        }

        @Override
        public LinkView view(PersonalLink link) {
            List<String> visible = transactions
                    .jdbi()
                    .withHandle(
                            handle -> handle.createQuery("select local_id from person_registration order by local_id")
                                    .mapTo(String.class)
                                    .list());
            return new LinkView("Sent", String.join(" ", visible), List.of(), List.of(LinkAct.RECEIVED));
        }

        @Override
        public void answer(PersonalLink link, LinkAct act, String words) {
            answers.add(link.recipient() + " " + act);
        }
    }

    private Mail.Letter sent() {
        transactions.clock().moveTo(NOON);
        Links sending = transactions.service(Links.class);
        transactions.run(
                Principal.SYSTEM,
                () -> sending.send(
                        new Dispatch.Sender(
                                trust.provider(),
                                trust.person(SmallTrust.AMINA),
                                trust.team("CRT"),
                                "Deepa Jones",
                                null),
                        new PersonalLink.Target(LinkPurpose.INTAKE, UUID.randomUUID()),
                        new PersonalLink.Recipient("Hill Surgery", null, ADDRESS),
                        "What became of your referral",
                        false));
        List<Mail.Letter> all = links.letters();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void later(Duration time) {
        transactions.clock().moveTo(NOON.plus(time));
    }

    @Test
    void theEmailNamesNobodyAndTheCodeGoesToTheSameAddress() {
        Mail.Letter letter = sent();
        assertThat(letter.to()).isEqualTo(ADDRESS);
        assertThat(letter.content().text())
                .contains("Hill Surgery", "9 December 2026")
                .contains("Deepa Jones\nNorth Crisis Team\n")
                .doesNotContainIgnoringCase("Amina", "TESTCASE");
        Mail.Letter code = links.follow(letter).askCode();
        assertThat(code.to()).isEqualTo(ADDRESS);
        assertThat(code.content().text()).doesNotContain("http");
    }

    @Test
    void lookingChangesNothingAndACodeOpens() {
        LinkFixture.Guest guest = links.follow(sent());
        for (int look = 0; look < 3; look++) {
            assertThat(guest.state()).isEqualTo(LinkState.CLOSED);
        }
        assertThatThrownBy(guest::view).isInstanceOf(NotFound.class);
        assertThat(trust.count("select count(*) from personal_link where opened_at is null"))
                .isOne();
        String code = LinkFixture.code(guest.askCode());
        assertThat(guest.state()).isEqualTo(LinkState.CODE_SENT);
        assertThat(guest.enter(" " + code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(guest.state()).isEqualTo(LinkState.OPEN);
        assertThat(trust.count("select count(*) from personal_link where opened_at is not null"))
                .isOne();
        guest.answer(LinkAct.RECEIVED, "");
        assertThat(answers).containsExactly("Hill Surgery RECEIVED");
    }

    @Test
    void aGuestSeesTheOnePersonAndNobodyElse() {
        assertThat(links.follow(sent()).opened().view().text()).isEqualTo(SmallTrust.AMINA);
        assertThat(trust.count("select count(*) from person_registration")).isGreaterThan(1);
    }

    /** Forwarded: the code was asked for by one browser and is entered in another one. */
    @Test
    void inAnotherBrowserTheCodeOpensNothing() {
        Mail.Letter letter = sent();
        String code = LinkFixture.code(links.follow(letter).askCode());
        LinkFixture.Guest other = links.follow(letter);
        assertThat(other.enter(code)).isFalse();
        assertThat(other.state()).isEqualTo(LinkState.CLOSED);
        assertThatThrownBy(() -> other.answer(LinkAct.RECEIVED, "")).isInstanceOf(NotFound.class);
        assertThat(answers).isEmpty();
    }

    @Test
    void aCodeWorksOnceForAQuarterOfAnHourAndTheNewestOnly() {
        LinkFixture.Guest guest = links.follow(sent());
        String first = LinkFixture.code(guest.askCode());
        later(Duration.ofMinutes(1));
        String second = LinkFixture.code(guest.askCode());
        if (!first.equals(second)) {
            assertThat(guest.enter(first)).isFalse();
        }
        assertThat(guest.enter(second)).isTrue();
        assertThat(guest.enter(second)).isFalse();
        later(Duration.ofMinutes(32));
        assertThat(guest.state()).as("it shows for half an hour").isEqualTo(LinkState.CLOSED);
        String third = LinkFixture.code(guest.askCode());
        later(Duration.ofMinutes(48));
        assertThat(guest.enter(third)).isFalse();
        assertThat(guest.opened().state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void guessingACodeEndsAfterFiveTriesAndTheLinkLocksAfterTwenty() {
        Mail.Letter letter = sent();
        LinkFixture.Guest guest = links.follow(letter);
        for (int wrong = 0; wrong < PersonalLink.WRONG_CODES; wrong++) {
            if (wrong % LinkCode.TRIES == 0) {
                assertThat(guest.state()).as("void after five tries").isEqualTo(LinkState.CLOSED);
                guest.askCode();
            }
            assertThat(guest.enter("x" + wrong)).isFalse();
        }
        assertThat(guest.state()).isEqualTo(LinkState.LOCKED);
        assertThatThrownBy(guest::askCode).isInstanceOf(RuleBroken.class);
    }

    private LinkFixture.Guest locked(Mail.Letter letter) {
        LinkFixture.Guest guest = links.follow(letter);
        for (int wrong = 0; wrong < PersonalLink.WRONG_CODES; wrong++) {
            assertThat(trust.count("select count(*) from task")).isZero();
            assertThat(guest.enter("x" + wrong)).isFalse();
        }
        return guest;
    }

    @Test
    void aLockedLinkIsATaskOfWhoeverSentItAndOpensAgainByTheNewOneAlone() {
        Mail.Letter first = sent();
        LinkFixture.Guest guest = locked(first);
        assertThat(guest.state()).isEqualTo(LinkState.LOCKED);
        assertThat(trust.count(
                        "select count(*) from task where state = 'OPEN' and owner_name = 'Deepa Jones' and title like"
                                + " '%did not reach Hill Surgery. Its link is locked after wrong codes;%'"))
                .isOne();
        Undeliverable undeliverable = links.undeliverable();
        UUID subject = database.system()
                .withHandle(h -> h.createQuery("select subject_id from task")
                        .mapTo(UUID.class)
                        .one());
        Principal deepa = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
        UUID dispatch = transactions.as(deepa, () -> undeliverable.view(subject).dispatch());
        transactions.run(deepa, () -> undeliverable.retry(dispatch, ADDRESS));
        database.system()
                .useHandle(h -> h.execute("update dispatch set next_attempt_at = now() - interval '1 second'"));
        List<Mail.Letter> again = links.letters();
        assertThat(again).hasSize(1);
        assertThat(trust.count("select count(*) from task where state = 'OPEN'"))
                .isZero();
        assertThat(links.follow(again.get(0)).opened().state()).isEqualTo(LinkState.OPEN);
        assertThatThrownBy(() -> links.follow(first)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLockedLinkIsShownToItsSenderAsLocked() {
        assertThat(new LinkProgress("Vee", DispatchState.UNDELIVERABLE, NOON, true, false).words())
                .isEqualTo("Locked after wrong codes: make a new link in Tasks");
        assertThat(new LinkProgress("Vee", DispatchState.UNDELIVERABLE, null, false, false).words())
                .isEqualTo("Did not reach them");
        assertThat(new LinkProgress("Vee", DispatchState.RECEIVED, NOON, true, false).words())
                .isEqualTo("Answered");
    }

    @Test
    void nobodyFloodsAMailbox() {
        Mail.Letter letter = sent();
        for (int ask = 0; ask < PersonalLink.CODES_AN_HOUR; ask++) {
            links.follow(letter).askCode();
        }
        assertThatThrownBy(() -> links.follow(letter).askCode())
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("link.tooManyCodes"));
        later(Duration.ofMinutes(61));
        assertThat(links.follow(letter).askCode().to()).isEqualTo(ADDRESS);
    }

    @Test
    void afterFourteenDaysItOpensNoMore() {
        Mail.Letter letter = sent();
        later(Duration.ofDays(14).minusMinutes(5));
        LinkFixture.Guest guest = links.follow(letter).opened();
        later(Duration.ofDays(14).plusMinutes(1));
        assertThat(guest.state()).isEqualTo(LinkState.EXPIRED);
        assertThatThrownBy(guest::view).isInstanceOf(NotFound.class);
        assertThatThrownBy(guest::askCode).isInstanceOf(RuleBroken.class);
    }

    @Test
    void tenThousandRandomTokensFindNothing() {
        Mail.Letter letter = sent();
        assertThat(links.holder(LinkFixture.token(letter)).guest())
                .as("the true one is found")
                .isNotNull();
        LinkHolder holder = transactions.service(LinkHolder.class);
        int found = transactions.as(Principal.NOBODY, () -> {
            int hits = 0;
            for (int guess = 0; guess < TOKENS; guess++) {
                hits += finds(holder, Secret.random()) ? 1 : 0;
            }
            return hits;
        });
        assertThat(found).isZero();
    }

    private static boolean finds(LinkHolder holder, String token) {
        try {
            holder.of(token);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    @Test
    void itsSecretStandsNowhereInTheDatabase() {
        Mail.Letter letter = sent();
        for (String table : List.of("link_token", "link_code", "personal_link", "dispatch")) {
            assertThat(trust.count("select count(*) from " + table + " x where x::text like '%"
                            + LinkFixture.token(letter) + "%'"))
                    .as(table)
                    .isZero();
        }
    }
}
