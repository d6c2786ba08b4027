package org.alongside.setting;

import java.util.regex.Pattern;
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

    /** One e-mail address, as a regular expression of Java and of PostgreSQL. */
    public static final String EMAIL = "[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+";

    /** A telephone number, in the same way. */
    public static final String PHONE = "\\+?[0-9 ()-]{3,30}";

    private static final Pattern LOCAL_ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    public TeamDetails {
        localId = localId.strip();
        name = name.strip();
        RuleBroken.unless(LOCAL_ID.matcher(localId).matches(), "setting.badLocalId");
        RuleBroken.unless(!name.isEmpty() && name.length() <= 100, "setting.nameMissing");
        RuleBroken.unless(email == null || email.matches(EMAIL), "setting.badEmail");
        RuleBroken.unless(phone == null || phone.matches(PHONE), "setting.badPhone");
    }
}
