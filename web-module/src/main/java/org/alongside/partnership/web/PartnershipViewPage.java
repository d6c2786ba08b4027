package org.alongside.partnership.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.alongside.partnership.InterfaceMeeting;
import org.alongside.partnership.Rating;
import org.alongside.partnership.TeamPair;
import org.alongside.partnership.service.JointWorking;
import org.alongside.partnership.service.PairDetails;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** What a crisis team and a community team do with each other, and recording the next of it. */
@Named("partnershipViewPage")
@ViewScoped
public class PartnershipViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient JointWorking jointWorking;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String crisis;
    private @Nullable String community;
    private final Typed typed = new Typed();
    private transient @Nullable PairDetails read;

    public void load() {
        details();
        LocalDate today = clock.today();
        List.of("linkDay", "unlinkDay", "visitDay", "meetingDay", "ratingDay").forEach(day -> typed.put(day, today));
    }

    public PairDetails details() {
        PairDetails known = read;
        if (known == null) {
            known = jointWorking.pair(pair());
            read = known;
        }
        return known;
    }

    /** Those of now, for saying that one of them stops. */
    public List<Choice> active() {
        return details().linkWorkers().stream()
                .filter(row -> row.ended() == null)
                .map(row -> new Choice(row.since() + "|" + row.staff(), row.name()))
                .toList();
    }

    public void link() {
        jointWorking.link(pair(), typed.chosen("linkStaff"), typed.day("linkDay"));
        done("partnership.linked");
    }

    public void unlink() {
        String[] who = typed.chosen("unlinkStaff").split("\\|", 2);
        jointWorking.unlink(pair(), who[1], LocalDate.parse(who[0]), typed.day("unlinkDay"));
        done("partnership.unlinked");
    }

    public void visit() {
        jointWorking.visit(pair(), typed.chosen("visitStaff"), typed.day("visitDay"), typed.text("visitNote"));
        done("partnership.visited");
    }

    public void meet() {
        InterfaceMeeting meeting = new InterfaceMeeting(
                typed.day("meetingDay"),
                typed.ticked("crisisManager"),
                typed.ticked("communityManager"),
                typed.ticked("pathways"),
                typed.text("meetingNote"));
        jointWorking.meet(pair(), meeting);
        done(meeting.counts() ? "partnership.met" : "partnership.metOnly");
    }

    public void rate() {
        jointWorking.rate(
                pair(),
                new Rating(typed.day("ratingDay"), typed.chosen("source"), Integer.parseInt(typed.chosen("rating"))));
        done("partnership.rated");
    }

    /** From 1 to 5, in words at both ends. */
    public List<Choice> ratings() {
        return List.of(
                new Choice("5", "5, very good"),
                new Choice("4", "4"),
                new Choice("3", "3"),
                new Choice("2", "2"),
                new Choice("1", "1, very poor"));
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/partnership/view.xhtml?crisis=" + pair().crisis() + "&community=" + pair().community());
    }

    private TeamPair pair() {
        return new TeamPair(Ids.of(crisis, "team"), Ids.of(community, "team"));
    }

    public @Nullable String getCrisis() {
        return crisis;
    }

    public void setCrisis(@Nullable String crisis) {
        this.crisis = crisis;
    }

    public @Nullable String getCommunity() {
        return community;
    }

    public void setCommunity(@Nullable String community) {
        this.community = community;
    }

    public Typed getTyped() {
        return typed;
    }
}
