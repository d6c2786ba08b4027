package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeTry;
import org.alongside.shared.RuleBroken;

/** Whatever an administrator and the owner do, in whatever order: only the owner ever knows a password that opens anything,
 * and no session outlives the password that it began with. */
class AccountHistoryTest {

    /** What can happen to an account. */
    enum Event {
        ONE_TIME,
        CHOOSE,
        CHOOSE_BADLY,
        OFF,
        BACK,
        CLINICAL,
        ADMINISTRATOR,
        BOTH,
        EVERYWHERE
    }

    private static final Role LEAD = new Role("Crisis team", false, StandardRole.SHIFT_LEAD.permissions());
    private static final Role CONSULTANT = new Role("Consultant", false, StandardRole.CONSULTANT.permissions());
    private static final Role ADMINISTRATOR =
            new Role("Administrator", false, StandardRole.ADMINISTRATOR.permissions());
    private static final Set<String> REACHED = new java.util.HashSet<>();

    private Account account;
    private String opens;
    private boolean onlyToChoose;
    private boolean active;
    private int passwords;
    private int ended;

    @BeforeTry
    void anew() {
        account = new Account(
                "sam.okoro", new Account.Holder("Sam Okoro", UUID.randomUUID(), null), "one-time 0", Instant.EPOCH);
        opens = "one-time 0";
        onlyToChoose = true;
        active = true;
        passwords = 0;
        ended = 0;
    }

    @AfterProperty
    void everyStateWasReached() {
        assertThat(REACHED).contains("true true", "true false", "false true", "false false");
    }

    @Property(tries = 5000)
    void isAsItShouldBeAfterEachStep(@ForAll @Size(max = 30) List<Event> events) {
        for (Event event : events) {
            happens(event);
            assertThat(account.passwordHash()).isEqualTo(opens);
            assertThat(account.mustChange()).isEqualTo(onlyToChoose);
            assertThat(account.active()).isEqualTo(active);
            assertThat(account.sessionGeneration()).isEqualTo(ended);
            assertThat(account.managesAccounts() && account.roles().size() > 1).isFalse();
            REACHED.add(active + " " + onlyToChoose);
        }
    }

    private void happens(Event event) {
        try {
            switch (event) {
                case ONE_TIME -> {
                    account.oneTimePassword(next("one-time"));
                    onlyToChoose = true;
                }
                case CHOOSE -> {
                    account.choosePassword("three odd words", next("chosen"));
                    onlyToChoose = false;
                }
                case CHOOSE_BADLY -> account.choosePassword("sam.okoro-2026", "never");
                case OFF -> {
                    account.switchOff();
                    ended++;
                    active = false;
                }
                case BACK -> {
                    account.switchOn(next("one-time"));
                    active = true;
                    onlyToChoose = true;
                }
                case EVERYWHERE -> {
                    account.endSessions();
                    ended++;
                }
                case CLINICAL -> account.mayDo(List.of(LEAD, CONSULTANT));
                case ADMINISTRATOR -> account.mayDo(List.of(ADMINISTRATOR));
                case BOTH -> account.mayDo(List.of(ADMINISTRATOR, LEAD));
            }
        } catch (RuleBroken refused) {
            assertThat(event).isIn(Event.CHOOSE_BADLY, Event.BOTH);
        }
    }

    /** With each password that holds, every session of the one before ends. */
    private String next(String kind) {
        ended++;
        opens = kind + " " + ++passwords;
        return opens;
    }
}
