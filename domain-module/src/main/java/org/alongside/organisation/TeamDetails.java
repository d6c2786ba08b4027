package org.alongside.organisation;

import java.util.regex.Pattern;
import org.alongside.shared.EmailAddress;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a team (MHSDS MHS902 and the trust's directory).
 *
 * @param localId by which extracts and other systems name it; it never changes
 */
public record TeamDetails(
        String localId,
        String name,
        @Nullable String email,
        @Nullable String phone) {

    /** A telephone number, as a regular expression of Java and of PostgreSQL. */
    public static final String PHONE = "\\+?[0-9 ()-]{3,30}";

    private static final Pattern LOCAL_ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    public TeamDetails {
        localId = localId.strip();
        name = name.strip();
        RuleBroken.unless(LOCAL_ID.matcher(localId).matches(), "organisation.badLocalId");
        RuleBroken.unless(!name.isEmpty() && name.length() <= 100, "organisation.nameMissing");
        email = email == null
                ? null
                : EmailAddress.read(email).orElseThrow(() -> new RuleBroken("organisation.badEmail"));
        RuleBroken.unless(phone == null || phone.matches(PHONE), "organisation.badPhone");
    }
}
