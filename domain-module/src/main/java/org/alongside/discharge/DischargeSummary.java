package org.alongside.discharge;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.ThreeWay;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The discharge plan and treatment summary of one piece of crisis care. It begins as a draft, prefilled from the record
 * when crisis care is ending, and is saved as it is written; there is one draft for a referral at a time. Its required
 * recipients are worked out from the record until it is signed. Signing fixes the text, the document and the recipients,
 * and each recipient gets a dispatch in the same transaction. A signed summary is never changed; a correction is a new
 * one. Whether it went out in time is CORE item 34 b.
 */
@Entity
@Table(name = "discharge_summary")
public class DischargeSummary {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "referral_id")
    private UUID referral;

    @Column(name = "team_id")
    private UUID team;

    @Enumerated(EnumType.STRING)
    private SummaryState state;

    @Column(name = "own_words")
    private String ownWords = "";

    private String reason = "";

    private String treatment = "";

    private String plan = "";

    @Column(name = "gp_actions")
    private String gpActions = "";

    @Column(name = "crisis_help")
    private String crisisHelp = "";

    private UUID author;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    private byte @Nullable [] document;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "summary", cascade = CascadeType.PERSIST)
    private List<SummaryRecipient> recipients = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DischargeSummary() {}

    /** Which crisis care a summary is about. */
    public record About(UUID provider, UUID person, UUID referral, UUID team) {}

    /** A new draft with what the record already says. */
    public DischargeSummary(About about, SummaryText prefilled, UUID author, String authorName, Instant at) {
        this.id = UUID.randomUUID();
        this.provider = about.provider();
        this.person = about.person();
        this.referral = about.referral();
        this.team = about.team();
        this.author = author;
        this.authorName = authorName;
        this.createdAt = at;
        this.updatedAt = at;
        this.state = SummaryState.DRAFT;
        put(prefilled);
    }

    /**
     * Saves what was written so far, section by section: what somebody else wrote meanwhile in another section stays.
     *
     * @param base what the writer began from
     * @return the sections that both changed; nothing is saved unless there are none
     */
    public List<ThreeWay.Clash<SummarySection>> write(SummaryText base, SummaryText text, String by, Instant at) {
        requireDraft();
        RuleBroken.unless(!text.tooLong(), "discharge.textTooLong", Integer.toString(SummaryText.MAX));
        ThreeWay<SummarySection> both = ThreeWay.of(base.sections(), text.sections(), text().sections());
        SummaryText merged = SummaryText.of(both.merged());
        if (both.clashes().isEmpty() && !merged.equals(text())) {
            put(merged);
            authorName = by;
            updatedAt = at;
        }
        return both.clashes();
    }

    /** Brings the required recipients up to what the record says now; what was chosen by hand stays. */
    public void require(Collection<Addressee> addressees) {
        requireDraft();
        recipients.stream()
                .filter(known -> known.required() && addressees.stream().noneMatch(known::is))
                .forEach(SummaryRecipient::noLongerRequired);
        for (Addressee addressee : addressees) {
            recipients.stream()
                    .filter(r -> r.is(addressee))
                    .findFirst()
                    .ifPresentOrElse(
                            known -> known.readdress(addressee),
                            () -> recipients.add(new SummaryRecipient(this, addressee, true, null)));
        }
    }

    /** Adds a recipient that nothing requires, and says why. */
    public void add(Addressee addressee, String why) {
        requireDraft();
        String reason = Words.needed(why, "discharge.reasonMissing", addressee.name());
        RuleBroken.unless(
                recipients.stream().noneMatch(r -> r.is(addressee)), "discharge.recipientTwice", addressee.name());
        recipients.add(new SummaryRecipient(this, addressee, false, reason));
    }

    public void exclude(UUID recipient, String why) {
        requireDraft();
        find(recipient).exclude(why);
    }

    public void include(UUID recipient) {
        requireDraft();
        find(recipient).include();
    }

    /** Fixes the summary; who gets it is the list of {@link #addressed()}. */
    public void sign(String by, Instant at, byte[] pdf) {
        requireDraft();
        RuleBroken.unless(!treatment.isBlank(), "discharge.treatmentMissing");
        RuleBroken.unless(!plan.isBlank(), "discharge.planMissing");
        RuleBroken.unless(!addressed().isEmpty(), "discharge.noRecipient");
        state = SummaryState.SIGNED;
        signedBy = by;
        signedAt = at;
        updatedAt = at;
        document = pdf.clone();
    }

    /** The recipients that it goes to. */
    public List<SummaryRecipient> addressed() {
        return recipients.stream().filter(SummaryRecipient::included).toList();
    }

    public List<SummaryRecipient> recipients() {
        return List.copyOf(recipients);
    }

    private SummaryRecipient find(UUID recipient) {
        return recipients.stream()
                .filter(r -> r.id().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("discharge.noSuchRecipient"));
    }

    private void put(SummaryText text) {
        ownWords = text.ownWords();
        reason = text.reason();
        treatment = text.treatment();
        plan = text.plan();
        gpActions = text.gpActions();
        crisisHelp = text.crisisHelp();
    }

    /** What is signed changes no more, and whoever tries is told who signed. */
    public void requireDraft() {
        RuleBroken.unless(state == SummaryState.DRAFT, "discharge.alreadySigned", String.valueOf(signedBy));
    }

    public SummaryText text() {
        return new SummaryText(ownWords, reason, treatment, plan, gpActions, crisisHelp);
    }

    public UUID id() {
        return id;
    }

    public UUID provider() {
        return provider;
    }

    public UUID person() {
        return person;
    }

    public UUID referral() {
        return referral;
    }

    public UUID team() {
        return team;
    }

    public SummaryState state() {
        return state;
    }

    public String authorName() {
        return authorName;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    public Instant signedAt() {
        return signedAt;
    }

    @Nullable
    public String signedBy() {
        return signedBy;
    }

    public byte @Nullable [] document() {
        return document == null ? null : document.clone();
    }

    public int version() {
        return version;
    }
}
