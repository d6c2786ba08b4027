package org.alongside.intake.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Concern;
import org.alongside.intake.Decision;
import org.alongside.intake.PersonTold;
import org.alongside.intake.ReplyKind;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one referral.
 *
 * @param concern what the decision rests on
 * @param replies what whoever referred was told, newest first
 * @param rejections why a team does not take a referral
 */
public record IntakeDetails(
        PersonBanner banner, Row row, Concern concern, List<Told> replies, List<Choice> rejections) {

    /**
     * @param open whether it can be decided about
     * @param ours whether the caller answers for the team, or for every team
     * @param answerDue null where no first answer is owed
     * @param cameFrom the team that passed it on; null where none did
     */
    public record Row(
            UUID referral,
            UUID person,
            String team,
            @Nullable String source,
            @Nullable String referrerName,
            @Nullable UUID referrerTeam,
            @Nullable String referrerEmail,
            @Nullable String referrerPhone,
            Instant receivedAt,
            @Nullable Instant answerDue,
            Instant decisionDue,
            @Nullable Instant respondedAt,
            @Nullable Decision decision,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable PersonTold personTold,
            @Nullable UUID onwardReferral,
            @Nullable UUID onwardHandover,
            @Nullable String cameFrom,
            boolean open,
            boolean ours) {

        /** How they are told unless somebody tells them now. */
        public String way() {
            if (referrerTeam != null) {
                return "in the inbox of " + referrerName;
            }
            return referrerEmail == null
                    ? "by somebody of your team, who gets a task, because no e-mail address is known"
                    : "by a personal link to " + referrerEmail;
        }
    }

    /** What they were told, and where it is. */
    public record Told(
            ReplyKind kind,
            String words,
            Instant saidAt,
            String saidBy,
            @Nullable UUID subject,
            @Nullable String channel,
            @Nullable String address,
            @Nullable String state,
            @Nullable Instant firstSentAt,
            @Nullable Instant receivedAt,
            @Nullable String receivedBy) {}
}
