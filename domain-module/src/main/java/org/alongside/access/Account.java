package org.alongside.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * How one member of staff signs in. It begins with a one-time password that can only be changed, has roles that say what
 * may be done and teams, from day to day, that say whose people may be seen. It is switched off when somebody leaves and
 * never deleted, because the audit names it.
 */
@Entity
@Table(name = "account")
public class Account {

    public static final int SHORTEST_PASSWORD = 12;

    /** Characters that are taken, when it is chosen and when it is typed. */
    public static final int LONGEST_PASSWORD = 200;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,59}");

    @Id
    private UUID id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "provider_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID provider;

    @Column(name = "staff_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID staff;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @ManyToMany
    @JoinTable(
            name = "account_role",
            joinColumns = @JoinColumn(name = "account_id"),
            inverseJoinColumns = @JoinColumn(name = "role"))
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_team", joinColumns = @JoinColumn(name = "account_id"))
    private List<Membership> teams = new ArrayList<>();

    /** Sessions that began under another number are over. */
    @Column(name = "session_generation")
    private int sessionGeneration;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** Who somebody is: the staff row that the account belongs to, where there is one. */
    public record Holder(
            String displayName,
            @Nullable UUID provider,
            @Nullable UUID staff) {}

    /** @param oneTimeHash of a password that only lets its owner choose another one */
    public Account(String username, Holder holder, String oneTimeHash, Instant at) {
        String lower = username.strip().toLowerCase(Locale.UK);
        RuleBroken.unless(USERNAME.matcher(lower).matches(), "access.badUsername");
        RuleBroken.unless(!holder.displayName().isBlank(), "access.nameMissing");
        this.id = UUID.randomUUID();
        this.username = lower;
        this.displayName = holder.displayName().strip();
        this.provider = holder.provider();
        this.staff = holder.staff();
        this.passwordHash = oneTimeHash;
        this.mustChange = true;
        this.active = true;
        this.createdAt = at;
    }

    /** What may be done. Whoever manages accounts sees nothing clinical, so has no other role; programs have tokens. */
    public void mayDo(Collection<Role> wanted) {
        boolean manages = managed(wanted);
        RuleBroken.unless(!wanted.isEmpty(), "access.roleMissing");
        RuleBroken.unless(wanted.stream().noneMatch(Role::forPrograms), "access.roleOfPrograms");
        RuleBroken.unless(!manages || wanted.size() == 1, "access.administratorAlone");
        RuleBroken.unless(manages || provider != null, "access.noProvider");
        roles.clear();
        roles.addAll(wanted);
    }

    /** Whether it gives others what they may do. */
    public boolean managesAccounts() {
        return managed(roles);
    }

    private static boolean managed(Collection<Role> some) {
        return some.stream().anyMatch(Role::managesAccounts);
    }

    /** From this day on the people of the team may be seen. */
    public void join(UUID team, LocalDate from) {
        RuleBroken.unless(teams.stream().noneMatch(m -> m.isOf(team) && m.reaches(from)), "access.alreadyInTeam");
        teams.add(new Membership(team, from));
    }

    /** The last day in the team. */
    public void leave(UUID team, LocalDate lastDay) {
        Membership open = teams.stream()
                .filter(m -> m.isOf(team) && m.open())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("access.notInTeam"));
        Membership ended = open.until(lastDay);
        teams.remove(open);
        teams.add(ended);
    }

    public void switchOff() {
        active = false;
        endSessions();
    }

    /** Whoever is signed in, in whatever browser, has to sign in again. */
    public void endSessions() {
        sessionGeneration++;
    }

    /** Whoever comes back chooses a new password. */
    public void switchOn(String oneTimeHash) {
        active = true;
        oneTimePassword(oneTimeHash);
    }

    public void oneTimePassword(String hash) {
        passwordHash = hash;
        mustChange = true;
        endSessions();
    }

    /**
     * The owner's own choice. Whoever knew the one before is signed out.
     *
     * @param password as typed, to be judged; only its hash is kept
     */
    public void choosePassword(String password, String hash) {
        PasswordRule.check(password, username, displayName);
        passwordHash = hash;
        mustChange = false;
        endSessions();
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public boolean active() {
        return active;
    }

    @Nullable
    public UUID provider() {
        return provider;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public int version() {
        return version;
    }

    /** Under which sessions go on. */
    public int sessionGeneration() {
        return sessionGeneration;
    }

    public List<Membership> teams() {
        return List.copyOf(teams);
    }
}
