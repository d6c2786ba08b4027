package org.alongside.organisation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.organisation.Team;
import org.alongside.organisation.TeamDetails;
import org.alongside.shared.Choice;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The trust's own teams: how they are called and reached, and which type they have from which day on. */
@Stateless
@UseCase
public class Teams {

    private static final String TEAMS = """
            select t.id, t.local_id, t.name, t.email, t.phone, y.code as type,
                   coalesce(code_label('TEAM_TYPE', y.code), y.code) as type_words,
                   nullif(y.valid_from, date '0001-01-01') as type_since
              from team t
              left join lateral (select y.code, y.valid_from from team_type y
                                  where y.team_id = t.id and y.valid_from <= context_today()
                                  order by y.valid_from desc limit 1) y on true
             where t.provider_id = (select id from own_trust)""";

    private static final String ADD =
            "insert into team (id, provider_id, local_id) values (:id, :provider, :localId) on conflict do nothing";

    private static final int LONGEST = 100;

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<TeamRow> list() {
        return jdbi.withHandle(handle -> handle.createQuery(TEAMS + " order by coalesce(t.name, t.local_id)")
                .map(ConstructorMapper.of(TeamRow.class))
                .list());
    }

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public TeamRow view(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(TEAMS + " and t.id = ?")
                .bind(0, id)
                .map(ConstructorMapper.of(TeamRow.class))
                .findOne()
                .orElseThrow(() -> new NotFound("team")));
    }

    /** National types of teams, in words. */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<Choice> types() {
        return jdbi.withHandle(handle -> CodeLists.of(handle, "TEAM_TYPE"));
    }

    /** What the trust is called on letters and in e-mails; empty where nobody has said it. */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public String trust() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(name, '') from own_trust")
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    /** @throws RuleBroken without a name, or before an extract has said whose installation this is */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public void nameTrust(String name) {
        String called = name.strip();
        RuleBroken.unless(!called.isEmpty() && called.length() <= LONGEST, "organisation.nameMissing");
        trail.subject("trust is called " + called);
        int named = jdbi.withHandle(
                handle -> handle.execute("update provider set name = ? where id = (select id from own_trust)", called));
        RuleBroken.unless(named == 1, "organisation.noTrust");
    }

    /**
     * A team whose identifier is not there yet.
     *
     * @return its id
     * @throws RuleBroken where there is one by that identifier, or before an extract has said whose installation this is
     */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public UUID add(TeamDetails details) {
        trail.subject("team " + details.localId());
        UUID trust = own();
        // an import may bring the same team at this moment
        int added = jdbi.withHandle(handle -> handle.createUpdate(ADD)
                .bindMethods(new Team(trust, details.localId()))
                .execute());
        RuleBroken.unless(added == 1, "organisation.teamThere", details.localId());
        return entered(trust, details);
    }

    /**
     * What somebody says of a team that is there.
     *
     * @return its id
     * @throws NotFound where there is none by that identifier
     * @throws RuleBroken before an extract has said whose installation this is
     */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public UUID save(TeamDetails details) {
        trail.subject("team " + details.localId());
        return entered(own(), details);
    }

    private UUID entered(UUID trust, TeamDetails details) {
        // waits for an import that changes it at this moment
        Team team = entities.createQuery(
                        "select t from Team t where t.provider = :trust and t.localId = :localId", Team.class)
                .setParameter("trust", trust)
                .setParameter("localId", details.localId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("team"));
        team.enter(details);
        return team.id();
    }

    private UUID own() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from own_trust")
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(() -> new RuleBroken("organisation.noTrust"));
    }

    /** It has this type from a day on; what was before stays, because measures judge by the day of a referral. */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public void type(UUID id, String code, LocalDate from) {
        TeamRow team = view(id);
        RuleBroken.unless(
                types().stream().anyMatch(type -> type.value().equals(code)), "organisation.noSuchType", code);
        trail.subject("team " + team.localId() + " is " + code + " from " + from);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into team_type (team_id, code, valid_from) values (:id, :code, case when exists"
                                + " (select 1 from team_type where team_id = :id) then :from else date '0001-01-01' end)"
                                + " on conflict (team_id, valid_from) do update set code = excluded.code")
                .bind("id", id)
                .bind("code", code)
                .bind("from", from)
                .execute());
    }
}
