package org.alongside.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.alongside.shared.EmailAddress;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Who referred, and how they are told what became of it. A team of the trust has an inbox; anybody else an address of e-mail
 * or a number; of some nothing is known.
 */
@Embeddable
public class Referrer {

    private static final int LONGEST = 200;

    @Column(name = "referrer_name")
    private @Nullable String name;

    @Column(name = "referrer_team")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID team;

    @Column(name = "referrer_email")
    private @Nullable String email;

    @Column(name = "referrer_phone")
    private @Nullable String phone;

    protected Referrer() {}

    /**
     * Somebody outside the trust.
     *
     * @param name of the person and where they work, as they say
     */
    public Referrer(@Nullable String name, @Nullable String email, @Nullable String phone) {
        this.name = checked(name);
        String address = checked(email);
        this.email = address == null
                ? null
                : EmailAddress.read(address).orElseThrow(() -> new RuleBroken("referral.badEmail"));
        this.phone = checked(phone);
    }

    /** Another team of the trust. */
    public Referrer(UUID team, String name) {
        this.team = team;
        this.name = name;
    }

    private static @Nullable String checked(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        RuleBroken.unless(text.length() <= LONGEST, "referral.tooLong", Integer.toString(LONGEST));
        return text.isEmpty() ? null : text;
    }

    public boolean named() {
        return name != null;
    }

    /** What they are called where they are told something. */
    public String title() {
        return name == null ? "whoever referred" : name;
    }

    @Nullable
    public UUID team() {
        return team;
    }

    @Nullable
    public String email() {
        return email;
    }

    @Nullable
    public String phone() {
        return phone;
    }
}
