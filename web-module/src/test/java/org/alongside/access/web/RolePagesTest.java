package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.access.service.RoleRow;
import org.alongside.access.service.Roles;
import org.alongside.access.service.TokenRow;
import org.alongside.access.service.Tokens;
import org.alongside.gate.Permission;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of roles and of tokens. */
class RolePagesTest {

    private static final RoleRow WARD =
            new RoleRow("WARD_NURSE", "Ward", false, 3, Set.of(Permission.FIND_PEOPLE), 2, 0);
    private static final RoleRow ADMINISTRATOR =
            new RoleRow("ADMINISTRATOR", "Administrator", false, 0, Set.of(Permission.MANAGE_ACCOUNTS), 1, 0);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private final Roles roles = new Roles() {
        @Override
        public List<RoleRow> list() {
            asked.add("list");
            return List.of(ADMINISTRATOR, WARD);
        }

        @Override
        public RoleRow view(String code) {
            return WARD;
        }

        @Override
        public Set<Permission> proposed(String code) {
            return Set.of(Permission.IMPORT);
        }

        @Override
        public String make(String title, boolean forPrograms, Collection<Permission> permissions) {
            asked.add("make " + title + " " + forPrograms + " " + permissions);
            return "PEER SUPPORT";
        }

        @Override
        public void change(String code, int version, String title, Collection<Permission> permissions) {
            asked.add("change " + code + " " + version + " " + title + " " + new TreeSet<>(permissions));
        }

        @Override
        public void remove(String code) {
            asked.add("remove " + code);
        }
    };

    private final BusinessClock clock = new BusinessClock();
    private final Tokens tokens = new Tokens() {
        @Override
        public List<TokenRow> list() {
            asked.add("tokens");
            return List.of();
        }

        @Override
        public String issue(String label, Collection<String> chosen, @Nullable LocalDate last) {
            asked.add("issue " + label + " " + chosen + " " + last);
            return "secret";
        }

        @Override
        public void revoke(UUID id) {
            asked.add("revoke");
        }
    };

    private RoleEditPage edit(String code) {
        RoleEditPage page = Wiring.wire(RoleEditPage.class, roles, told);
        page.setCode(code);
        page.load();
        return page;
    }

    @Test
    void aRoleIsSavedUnderTheVersionThatWasShownWithWhatIsTickedInEachGroup() {
        RoleEditPage page = edit("WARD_NURSE");
        assertThat(page.getForm().getClinical()).containsExactly("FIND_PEOPLE");
        page.getForm().setTitle("Ward staff");
        page.getForm().setClinical(List.of("FIND_PEOPLE", "DO_TASKS"));
        page.getForm().setOversight(List.of("SEE_AUDIT"));
        page.save();
        assertThat(asked).containsExactly("change WARD_NURSE 3 Ward staff [FIND_PEOPLE, DO_TASKS, SEE_AUDIT]");
        assertThat(told.redirected()).isEqualTo("/access/role.xhtml?code=WARD_NURSE");
        page.getForm().setOperation(List.of("FLY"));
        assertThatThrownBy(page::save).isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheProductProposesIsTickedAndNotSaved() {
        RoleEditPage page = edit("WARD_NURSE");
        page.propose();
        assertThat(page.getForm().getOperation()).containsExactly("IMPORT");
        assertThat(page.getForm().getClinical()).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(page.standard()).isTrue();
        assertThat(edit("PEER_SUPPORT").standard()).isFalse();
    }

    @Test
    void everyPermissionThatARoleCanHaveIsOnThePage() {
        RoleEditPage page = edit("WARD_NURSE");
        List<Permission> shown = new ArrayList<>(page.clinical());
        shown.addAll(page.operation());
        shown.addAll(page.oversight());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(Permission.ofRoles());
    }

    @Test
    void aRoleIsRemovedFromItsPage() {
        edit("PEER_SUPPORT").remove();
        assertThat(asked).containsExactly("remove PEER_SUPPORT");
        assertThat(told.redirected()).isEqualTo("/access/roles.xhtml");
    }

    @Test
    void aNewRoleBeginsAsACopyAndOpens() {
        RoleListPage page = Wiring.wire(RoleListPage.class, roles, told);
        page.load();
        page.rows();
        page.setTitle("Peer support");
        page.setCopy("WARD_NURSE");
        page.make();
        page.setCopy("");
        page.setForPrograms(true);
        page.make();
        assertThat(asked).containsExactly("list", "make Peer support false [FIND_PEOPLE]", "make Peer support true []");
        assertThat(told.redirected()).isEqualTo("/access/role.xhtml?code=PEER+SUPPORT");
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        TokenListPage page = Wiring.wire(TokenListPage.class, tokens, roles, told, clock);
        clock.moveTo(Instant.parse("2027-02-28T23:59:00Z"));
        page.load();
        assertThat(page.getLast()).isEqualTo(LocalDate.of(2028, 2, 28));
        assertThat(page.over(LocalDate.of(2027, 2, 27))).isTrue();
        assertThat(page.over(LocalDate.of(2027, 2, 28))).isFalse();
        assertThat(page.choices()).containsExactly(WARD);
        page.setLabel("111 service");
        page.setChosen(List.of("WARD_NURSE"));
        page.issue();
        assertThat(page.issued()).isEqualTo("secret");
        page.rows();
        page.revoke(UUID.randomUUID().toString());
        assertThat(asked)
                .containsExactly("tokens", "list", "issue 111 service [WARD_NURSE] 2028-02-28", "tokens", "revoke");
        assertThatThrownBy(() -> page.revoke("x")).isInstanceOf(NotFound.class);
    }
}
