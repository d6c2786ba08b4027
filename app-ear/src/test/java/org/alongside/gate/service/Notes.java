package org.alongside.gate.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.alongside.access.Account;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.incontainer.Inside;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/** A service with one method of each kind, for the tests inside of the server. */
@Stateless
@UseCase
public class Notes {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    /** @return the scope of the transaction, and on which connection it is */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public String read() {
        trail.subject("note");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select current_setting('alongside.scope', true) || ' ' || pg_backend_pid()")
                .mapTo(String.class)
                .one());
    }

    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from incontainer_note")
                .mapTo(Integer.class)
                .one());
    }

    public void unsaid() {
        insert("unsaid");
    }

    @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
    public UUID make(String text) {
        insert(text);
        return UUID.randomUUID();
    }

    @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
    public int number(String text) {
        insert(text);
        return 1;
    }

    @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
    public void finish(String text) {
        insert(text);
    }

    @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
    public String secret(String text) {
        insert(text);
        return "told once";
    }

    @Access(value = Permission.IMPORT, audit = AuditKind.CHANGE)
    public UUID guarded(String text) {
        return make(text);
    }

    /** Somebody else changes the account while this does. */
    @Access(value = Permission.PUBLIC, audit = AuditKind.CHANGE)
    public void conflict(UUID account) {
        Account found = entities.find(Account.class, account);
        Inside.system().useHandle(handle -> handle.execute("update account set version = version + 1"));
        found.switchOff();
    }

    /** Begins, and fails in the middle. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
    public void fail(String text, RuntimeException how) {
        insert(text);
        throw how;
    }

    @Access(value = Permission.SIGNED_IN, audit = AuditKind.READ)
    public void missing(UUID person) {
        trail.about(person);
        throw new NotFound("record");
    }

    private void insert(String text) {
        jdbi.useHandle(handle -> handle.execute("insert into incontainer_note (text) values (?)", text));
    }
}
