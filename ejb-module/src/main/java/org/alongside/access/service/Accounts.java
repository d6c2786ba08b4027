package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Account;
import org.alongside.access.Role;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who may sign in: looking accounts up and changing what they may do. */
@Stateless
@UseCase
public class Accounts {

    static final int MOST = 500;

    private static final String LIST = """
            select a.id, a.username, a.display_name, a.active, a.must_change,
                   (select string_agg(o.title, ', ' order by o.title)
                      from account_role r join role o on o.code = r.role where r.account_id = a.id) as roles,
                   (select string_agg(t.name, ', ' order by t.name, t.local_id)
                      from account_team m join named_team t on t.id = m.team_id
                     where m.account_id = a.id and m.valid_from <= :today
                       and (m.valid_to is null or m.valid_to >= :today)) as teams
              from account a
             where :wanted = '' or position(:wanted in a.username) > 0 or position(:wanted in lower(a.display_name)) > 0
             order by a.active desc, a.username
             limit""" + " " + MOST;

    private static final String TEAMS = """
            select m.team_id as team, t.name, m.valid_from as since, m.valid_to as until
              from account_team m join named_team t on t.id = m.team_id
             where m.account_id = ? order by m.valid_from desc, name""";

    private static final String CHOICES = """
            select t.id, t.name,
                   (select count(*) from named_staff s where s.team_id = t.id
                       and not exists (select 1 from account a where a.staff_id = s.id)) as without
              from named_team t join named_provider p on p.id = t.provider_id
             where p.own or p.demonstration
             order by name""";

    private static final String MADE = "insert into one_time_password (account_id, made_at, made_by) values (?, ?, ?)";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessClock clock;

    /** @param typed a part of a user name or of a name; everybody where it is empty */
    @Access(value = Permission.SEE_ACCESS, audit = AuditKind.NONE)
    public List<AccountRow> list(String typed) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("wanted", typed.strip().toLowerCase(java.util.Locale.UK))
                .bind("today", clock.today())
                .map(ConstructorMapper.of(AccountRow.class))
                .list());
    }

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.NONE)
    public AccountDetails view(UUID id) {
        Account account = find(id);
        List<AccountDetails.TeamRow> teams = jdbi.withHandle(handle -> handle.createQuery(TEAMS)
                .bind(0, id)
                .map(ConstructorMapper.of(AccountDetails.TeamRow.class))
                .list());
        return new AccountDetails(
                id,
                account.username(),
                account.displayName(),
                account.active(),
                account.mustChange(),
                account.version(),
                account.roles().stream().map(Role::code).sorted().toList(),
                teams);
    }

    /** The trust's own teams. */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.NONE)
    public List<TeamChoice> teams() {
        return jdbi.withHandle(handle -> handle.createQuery(CHOICES)
                .map(ConstructorMapper.of(TeamChoice.class))
                .list());
    }

    /** @param version of the account that the page showed */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void mayDo(UUID id, int version, Collection<String> roles) {
        Account account = find(id);
        RuleBroken.unless(account.version() == version, "access.changedMeanwhile");
        boolean managed = account.managesAccounts();
        account.mayDo(Roles.found(entities, roles));
        keepAnAdministrator(managed);
    }

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void join(UUID id, UUID team, LocalDate from) {
        requireOneOf(teams(), team);
        find(id).join(team, from);
    }

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void leave(UUID id, UUID team, LocalDate lastDay) {
        find(id).leave(team, lastDay);
    }

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void switchOff(UUID id) {
        Account account = find(id);
        account.switchOff();
        keepAnAdministrator(account.managesAccounts());
    }

    /** For somebody who left a computer without signing out, or whose session somebody else may have. */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void signOutEverywhere(UUID id) {
        find(id).endSessions();
    }

    /** For somebody who came back, and for somebody who has forgotten the password. The owner is told when they sign in. */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public MadeAccount oneTimePassword(UUID id) {
        Account account = find(id);
        jdbi.useHandle(handle ->
                handle.execute(MADE, id, clock.instant(), user.principal().displayName()));
        String password = Passwords.oneTime();
        account.switchOn(Passwords.hashOneTime(password));
        return new MadeAccount(id, account.username(), account.displayName(), password);
    }

    private void keepAnAdministrator(boolean managed) {
        if (managed) {
            entities.flush();
            Roles.keepAnAdministrator(jdbi);
        }
    }

    private static void requireOneOf(Collection<TeamChoice> choices, UUID team) {
        if (choices.stream().noneMatch(choice -> choice.id().equals(team))) {
            throw new NotFound("team");
        }
    }

    private Account find(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw new NotFound("account");
        }
        trail.subject("account " + account.username());
        return account;
    }
}
