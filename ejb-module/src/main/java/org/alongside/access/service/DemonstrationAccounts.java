package org.alongside.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.shared.service.Demonstration;
import org.alongside.shared.service.Profile;
import org.alongside.shared.service.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The accounts of the demonstration trust, each bound to a member of its staff and to teams. Never in production. */
@ApplicationScoped
public class DemonstrationAccounts implements Demonstration {

    private static final List<Demo> ALL = List.of(
            new Demo("demo.line", StandardRole.CRISIS_LINE, "LINE-03", List.of("LINE")),
            new Demo("demo.lead", StandardRole.SHIFT_LEAD, "CRTN-02", List.of("CRTN")),
            new Demo("demo.coordinator", StandardRole.CARE_COORDINATOR, "CMHN-05", List.of("CMHN")),
            new Demo("demo.consultant", StandardRole.CONSULTANT, "CRTN-05", List.of("CRTN", "CMHN")),
            new Demo("demo.ward", StandardRole.WARD_NURSE, "WARD-04", List.of("WARD")),
            new Demo("demo.partner", StandardRole.PARTNER, null, List.of()),
            new Demo("demo.supervisor", StandardRole.SUPERVISOR, "CRTN-01", List.of()),
            new Demo("demo.privacy", StandardRole.PRIVACY_OFFICER, null, List.of()),
            new Demo("demo.admin", StandardRole.ADMINISTRATOR, null, List.of()));

    private static final String ACCOUNT = """
            insert into account (id, username, display_name, password_hash, provider_id, staff_id)
            select gen_random_uuid(), :username, coalesce(s.name, :username), :hash, p.id, s.id
              from named_provider p left join named_staff s on s.provider_id = p.id and s.local_id = :staff
             where p.demonstration
            on conflict (username) do update set password_hash = excluded.password_hash
            returning id""";

    private static final String TEAM = """
            insert into account_team (account_id, team_id, valid_from)
            select :account, t.id, date '2020-01-01'
              from named_team t join named_provider p on p.id = t.provider_id and p.demonstration
             where t.local_id = :team
            on conflict do nothing""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Settings settings;

    private record Demo(
            String username, StandardRole role, @Nullable String staff, List<String> teams) {}

    /** Makes the accounts, or gives those that are there the password of this run. */
    public void bind() {
        if (settings.profile() != Profile.PRODUCTION && settings.demoPassword().isPresent()) {
            String hash = Passwords.hash(settings.demoPassword().get());
            jdbi.useTransaction(handle -> ALL.forEach(demo -> bind(handle, demo, hash)));
        }
    }

    @Override
    public boolean opens() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from account where username like 'demo.%')")
                        .mapTo(Boolean.class)
                        .one());
    }

    private static void bind(Handle handle, Demo demo, String hash) {
        handle.createQuery(ACCOUNT)
                .bind("username", demo.username())
                .bind("hash", hash)
                .bind("staff", demo.staff())
                .mapTo(UUID.class)
                .findOne()
                .ifPresent(account -> {
                    handle.execute(
                            "insert into account_role values (?, ?) on conflict do nothing",
                            account,
                            demo.role().name());
                    demo.teams()
                            .forEach(team -> handle.createUpdate(TEAM)
                                    .bind("account", account)
                                    .bind("team", team)
                                    .execute());
                });
    }
}
