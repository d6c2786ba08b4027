package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.gate.Permission;
import org.alongside.shared.RuleBroken;

/** However an administrator changes bundles and gives them, nobody who manages accounts sees people by one role. */
class RoleHistoryTest {

    private static int refused;
    private static int accepted;

    /** One change of one of two roles: what is ticked, with everything that it needs when asked so. */
    record Change(boolean first, Set<Permission> ticked, boolean whole) {

        Set<Permission> permissions() {
            EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
            ticked.stream().filter(Permission.ofRoles()::contains).forEach(all::add);
            for (int i = 0; whole && i < Permission.values().length; i++) {
                List.copyOf(all).forEach(permission -> all.addAll(permission.needs()));
            }
            return all;
        }
    }

    @Property(tries = 2000)
    void aRefusedChangeLeavesEverythingAsItWas(
            @ForAll @Size(max = 20) List<Set<Permission>> ticks, @ForAll List<Boolean> choices) {
        Role one = new Role("One", false, Set.of());
        Role other = new Role("Other", false, Set.of());
        Account account = new Account(
                "kim.shah", new Account.Holder("Kim Shah", UUID.randomUUID(), null), "hash", java.time.Instant.EPOCH);
        for (int i = 0; i < ticks.size(); i++) {
            boolean choice = i < choices.size() && choices.get(i);
            Change change = new Change(choice, ticks.get(i), i % 3 != 0);
            Role role = change.first() ? one : other;
            Set<Permission> before = role.permissions();
            try {
                role.bundle(change.permissions());
                assertThat(role.permissions()).isEqualTo(change.permissions());
                account.mayDo(List.of(one, other));
                assertThat(one.managesAccounts() || other.managesAccounts()).isFalse();
                accepted++;
            } catch (RuleBroken broken) {
                refused++;
                assertThat(role.permissions()).isIn(before, change.permissions());
            }
            assertThat(role.managesAccounts() && role.permissions().contains(Permission.FIND_PEOPLE))
                    .isFalse();
        }
    }

    @AfterProperty
    void someWereRefusedAndSomeWereNot() {
        assertThat(refused).isPositive();
        assertThat(accepted).isPositive();
    }
}
