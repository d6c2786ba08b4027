package org.alongside.referral.service;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The priority of a referral as the national data set has it, for whoever decides how soon somebody is to be seen. */
public final class NationalPriority {

    private static final String SET = """
            update referral set priority = :priority, version = version + 1
             where id = :id and entered_by is not null and priority is distinct from :priority""";

    private NationalPriority() {}

    /** What an extract says of a referral stays. */
    public static void set(Handle handle, UUID referral, String priority) {
        handle.createUpdate(SET).bind("priority", priority).bind("id", referral).execute();
    }
}
