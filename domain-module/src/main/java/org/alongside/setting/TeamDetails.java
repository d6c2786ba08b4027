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

    private static final Pattern LOCAL_ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{3,30}");

    public TeamDetails {
        localId = localId.strip();
        name = name.strip();
        RuleBroken.unless(LOCAL_ID.matcher(localId).matches(), "setting.badLocalId");
        RuleBroken.unless(!name.isEmpty() && name.length() <= 100, "setting.nameMissing");
        RuleBroken.unless(email == null || EMAIL.matcher(email).matches(), "setting.badEmail");
        RuleBroken.unless(phone == null || PHONE.matcher(phone).matches(), "setting.badPhone");
    }
}
