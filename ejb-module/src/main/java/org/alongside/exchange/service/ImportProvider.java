package org.alongside.exchange.service;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whose rows an import writes: the provider of the extract's header, made known to the database where it is new. */
final class ImportProvider {

    private final Handle handle;

    ImportProvider(Handle handle) {
        this.handle = handle;
    }

    /** @throws ExtractRefused where it is unclear whose extract it is, or a demonstration would be mixed unasked */
    UUID of(ExtractHeader header, ImportClaim job) {
        String code = header.provider();
        if (code == null) {
            return handle.createQuery("select id from provider where own")
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> new ExtractRefused(
                            "The extract has no MHS000Header.csv, and no provider is configured: whose is it?"));
        }
        boolean demonstration = exists("demonstration");
        boolean known = exists("ods_code = '" + code.replace("'", "''") + "'");
        if (demonstration && !job.demonstration() && !known && !job.confirmed()) {
            throw new ExtractRefused("This database holds the demonstration trust. To import the extract of " + code
                    + " beside it, confirm it: send it again with confirm=true.");
        }
        boolean own = !demonstration && !job.demonstration() && !exists("own");
        handle.execute(
                "insert into provider (ods_code, own, demonstration) values (?, ?, ?) on conflict do nothing",
                code,
                own,
                job.demonstration());
        return handle.createQuery("select id from provider where ods_code = ?")
                .bind(0, code)
                .mapTo(UUID.class)
                .one();
    }

    private boolean exists(String condition) {
        return handle.createQuery("select exists (select 1 from provider where " + condition + ")")
                .mapTo(Boolean.class)
                .one();
    }
}
