package org.alongside.draft.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.audit.AuditKind;
import org.alongside.draft.Draft;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.jdbi.v3.core.Jdbi;

/** Each account's own drafts; nobody sees another's. They are no record yet, so the audit has none of them. */
@Stateless
@UseCase
public class Drafts {

    private static final String KEEP = """
            insert into draft (account_id, form, fields, saved_at) values (:account, :form, :fields, :at)
            on conflict (account_id, form) do update set fields = excluded.fields, saved_at = excluded.saved_at""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    /** Replaces what was kept before, whatever a clock says of it: a page sends one after the other. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public void keep(Draft draft) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("account", user.account())
                .bind("form", draft.form())
                .bind("fields", DraftJson.write(draft.fields()).build().toString())
                .bind("at", draft.savedAt())
                .execute());
    }

    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public Optional<Draft> find(String form) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select form, fields, saved_at from draft where account_id = ? and form = ?")
                .bind(0, user.account())
                .bind(1, form)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The caller's own drafts of a form that is about nobody yet, whose key is the form's name; the latest first. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public List<Draft> unfinished(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select form, fields, saved_at from draft where account_id = ? and split_part(form, ':', 1) = ? order by saved_at desc limit 20")
                .bind(0, user.account())
                .bind(1, name)
                .map((row, context) -> read(row))
                .list());
    }

    private static Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("form"),
                DraftJson.read(row.getString("fields")),
                row.getTimestamp("saved_at").toInstant());
    }

    /** The form was saved, or its writer does not want it. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public void end(String form) {
        jdbi.useHandle(
                handle -> handle.execute("delete from draft where account_id = ? and form = ?", user.account(), form));
    }

    /** Forgets what nobody has gone on with. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void forget(Instant now) {
        jdbi.useHandle(handle -> handle.execute("delete from draft where saved_at < ?", now.minus(Draft.KEPT)));
    }
}
