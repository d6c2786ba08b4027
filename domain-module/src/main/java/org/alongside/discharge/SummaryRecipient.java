package org.alongside.discharge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A practice or a community team that a summary goes to. CORE item 34 b requires some of them; leaving one of those out,
 * or adding another, needs a reason that stays with the summary.
 */
@Entity
@Table(name = "summary_recipient")
public class SummaryRecipient {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "summary_id")
    private DischargeSummary summary;

    @Enumerated(EnumType.STRING)
    private RecipientKind kind;

    @Column(name = "practice_code")
    private @Nullable String practiceCode;

    @Column(name = "team_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID team;

    private String name;

    private @Nullable String address;

    private boolean required;

    private boolean included;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected SummaryRecipient() {}

    SummaryRecipient(DischargeSummary summary, Addressee addressee, boolean required, @Nullable String reason) {
        this.id = UUID.randomUUID();
        this.provider = summary.provider();
        this.person = summary.person();
        this.summary = summary;
        this.kind = addressee.kind();
        this.practiceCode = addressee.practiceCode();
        this.team = addressee.team();
        this.name = addressee.name();
        this.address = addressee.address();
        this.required = required;
        this.included = true;
        this.reason = reason;
    }

    void exclude(String why) {
        reason = Words.needed(why, "discharge.reasonMissing", name);
        included = false;
    }

    void include() {
        included = true;
        reason = required ? null : reason;
    }

    void readdress(Addressee addressee) {
        name = addressee.name();
        address = addressee.address();
        if (!required && !included) {
            included = true;
            reason = null;
        }
        required = true;
    }

    /** The practice has changed, or the team was not involved after all. */
    void noLongerRequired() {
        required = false;
        included = false;
        reason = "the record no longer names this recipient";
    }

    boolean is(Addressee addressee) {
        return kind == addressee.kind()
                && java.util.Objects.equals(practiceCode, addressee.practiceCode())
                && java.util.Objects.equals(team, addressee.team());
    }

    public UUID id() {
        return id;
    }

    public RecipientKind kind() {
        return kind;
    }

    @Nullable
    public UUID team() {
        return team;
    }

    public String name() {
        return name;
    }

    @Nullable
    public String address() {
        return address;
    }

    public boolean required() {
        return required;
    }

    public boolean included() {
        return included;
    }

    @Nullable
    public String reason() {
        return reason;
    }
}
