package org.alongside.handover.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.link.service.Links;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.TestDatabase;

/**
 * A small trust in which somebody answers: the crisis team has a lead, a duty worker, a manager and somebody on call; in
 * the community team the nurse Sam Okoro works beside a duty worker and a manager. It is Wednesday noon.
 */
public final class HandoverTrust {

    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    public final TestDatabase database = SmallTrustDatabase.filled();
    public final SmallTrust trust = new SmallTrust(database.system());
    public final Transactions transactions = new Transactions(database);

    public HandoverTrust() {
        transactions.clock().moveTo(NOON);
        database.system().useHandle(handle -> handle.execute("update provider set own = true"));
        staff("D1", "Dee Duty", "CMH", "DUTY_WORKER");
        staff("M1", "Mo Manager", "CMH", "TEAM_MANAGER");
        staff("D2", "Zoe Bell", "CRT", "DUTY_WORKER");
        staff("C1", "Cleo Call", "CRT", "ON_CALL");
    }

    public void staff(String localId, String name, String team, String duty) {
        database.system()
                .useHandle(handle -> handle.execute("""
                    insert into staff (provider_id, local_id, name, team_id, duty_role) values (?, ?, ?, ?, ?)""", trust.provider(), localId, name, trust.team(team), duty));
    }

    public UUID staff(String localId) {
        return database.system()
                .withHandle(handle -> handle.createQuery("select id from staff where local_id = ?")
                        .bind(0, localId)
                        .mapTo(UUID.class)
                        .one());
    }

    /** Somebody with an account that belongs to a member of staff, in one team. */
    public Principal account(String name, StandardRole role, String team, String staff) {
        Principal member = trust.member(name, role, team);
        database.system().useHandle(handle -> {
            handle.execute("""
                insert into account (id, username, display_name, password_hash, provider_id, staff_id) values (?, ?, ?, 'x', ?, ?)""", member.account(), member.name(), name, member.provider(), staff(staff));
            handle.execute(
                    "insert into account_team (account_id, team_id, valid_from) values (?, ?, date '2020-01-01')",
                    member.account(),
                    trust.team(team));
        });
        return member;
    }

    public void away(String staff, String cover, Instant from, Instant until) {
        database.system().useHandle(handle -> handle.execute("""
            insert into absence (id, provider_id, team_id, staff_id, cover_id, starts_at, ends_at, entered_by)
            select gen_random_uuid(), s.provider_id, s.team_id, s.id, ?, ?, ?, 'Test' from staff s where s.id = ?""", staff(cover), from, until, staff(staff)));
    }

    /** They died the day before. */
    public void died(String localId) {
        database.system()
                .useHandle(handle -> handle.execute(
                        "update person_registration set death_date = date '2026-11-24' where local_id = ?", localId));
    }

    /** Their record is restricted. */
    public void restricted(String localId) {
        database.system().useHandle(handle -> handle.execute("""
                    insert into restriction (id, provider_id, person_id, reason, set_by, set_at)
                    select gen_random_uuid(), provider_id, person_id, 'Not safe', 'Test', now() from person_registration where local_id = ?""", localId));
    }

    /** Whoever asks means it, although they have died. */
    public <T> T meant(Principal who, Callable<T> what) {
        return transactions.as(who, () -> {
            transactions.user().means();
            return what.call();
        });
    }

    /** What is done at first is asked back, and done once it is meant. */
    public void askedBack(Principal who, Runnable what) {
        assertThatThrownBy(() -> transactions.run(who, what)).isInstanceOfSatisfying(RuleBroken.class, e -> {
            assertThat(e.messageKey()).isEqualTo(AfterDeath.ASKED_BACK);
            assertThat(e.arguments()).containsExactly("24 November 2026");
        });
        meant(who, () -> {
            what.run();
            return true;
        });
    }

    public static HandoverStore store(Transactions own) {
        return own.service(HandoverStore.class, own.service(HandoverGuests.class, own.service(Links.class)));
    }

    /** Somebody of the staff is reached by e-mail. */
    public void email(String staff, String address) {
        database.system()
                .useHandle(handle -> handle.execute("update staff set email = ? where local_id = ?", address, staff));
    }

    /** As staff send them. */
    public Handovers handovers() {
        return transactions.service(Handovers.class, store(transactions));
    }

    /** Everything that falls due now happens. */
    void escalate() {
        EscalationSteps steps = transactions.service(EscalationSteps.class, store(transactions));
        transactions
                .as(Principal.SYSTEM, steps::due)
                .forEach(id -> transactions.run(Principal.SYSTEM, () -> steps.look(id)));
    }

    /** It is so late, and what falls due until then has happened. */
    public void at(Instant now) {
        transactions.clock().moveTo(now);
        escalate();
    }
}
