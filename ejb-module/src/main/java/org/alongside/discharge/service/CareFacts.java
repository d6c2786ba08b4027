package org.alongside.discharge.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.discharge.Addressee;
import org.alongside.discharge.DischargeSummary;
import org.alongside.discharge.RecipientKind;
import org.alongside.discharge.SummaryText;
import org.alongside.shared.service.LetterDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What the record already says about one piece of crisis care: the beginning of its summary, and who must get it. */
final class CareFacts {

    private static final String CARE = """
            select c.id, c.provider_id, c.person_id, c.team_id, coalesce(c.team_name, c.team_local_id) as team,
                   c.received_date as received, c.discharge_date as ended, c.letter_date,
                   code_label('SOURCE', c.source) as source, code_label('REASON', c.primary_reason) as reason, t.phone,
                   (select count(*) from attended_contact k where k.referral_id = c.id) as contacts,
                   (select count(*) from recorded_meeting m where m.referral_id = c.id and m.meeting_type <> 'COMMUNICATION') as meetings,
                   (select string_agg(i.name || coalesce(' (' || i.phone || ')', ''), E'\n' order by i.name)
                      from involved_team v join named_team i on i.id = v.team_id where v.referral_id = c.id) as involved
              from crisis_care c join named_team t on t.id = c.team_id
             where c.id = :referral""";

    private static final String REQUIRED = """
            select r.kind, r.practice_code, r.team_id as team, coalesce(a.name, t.name, r.practice_code, t.local_id) as name,
                   case when r.kind = 'PRACTICE' then a.email end as address
              from required_recipient r
              join recorded_referral c on c.id = r.referral_id
              left join practice a on r.kind = 'PRACTICE' and a.provider_id = c.provider_id
               and a.local_id = r.practice_code
              left join named_team t on t.id = r.team_id
             where r.referral_id = :referral
             order by r.kind, name""";

    private CareFacts() {}

    /** One row of {@link #CARE}. */
    public record Care(
            UUID id,
            UUID providerId,
            UUID personId,
            UUID teamId,
            String team,
            LocalDate received,
            @Nullable LocalDate ended,
            @Nullable LocalDate letterDate,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String phone,
            long contacts,
            long meetings,
            @Nullable String involved) {

        DischargeSummary.About about() {
            return new DischargeSummary.About(providerId, personId, id, teamId);
        }

        SummaryText prefilled() {
            String began = "Referred" + (source == null ? "" : " by " + source) + " to the " + team + " on "
                    + LetterDate.of(received) + (reason == null ? "." : ", mainly because of: " + reason + ".");
            String done = "Attended contacts with the crisis team: " + contacts + "."
                    + (meetings == 0 ? "" : "\nJoint meetings with the community team: " + meetings + ".")
                    + "\nMedicines: ";
            String next = involved == null ? "" : "Goes on with:\n" + involved + "\n";
            String help = phone == null ? "" : team + ": " + phone + ". NHS 111, option 2, at any hour.";
            return new SummaryText("", began, done, next, "", help);
        }
    }

    static Optional<Care> care(Handle handle, UUID referral) {
        return handle.createQuery(CARE)
                .bind("referral", referral)
                .map(ConstructorMapper.of(Care.class))
                .findOne();
    }

    static List<Addressee> required(Handle handle, UUID referral) {
        return handle.createQuery(REQUIRED)
                .bind("referral", referral)
                .map((row, context) -> new Addressee(
                        RecipientKind.valueOf(row.getString("kind")),
                        row.getString("practice_code"),
                        row.getObject("team", UUID.class),
                        row.getString("name"),
                        row.getString("address")))
                .list();
    }

    /** Every team of a provider, by name. */
    static List<Addressee> teams(Handle handle, UUID provider) {
        return handle.createQuery("select id, name from named_team where provider_id = ? order by name")
                .bind(0, provider)
                .map((row, context) -> new Addressee(
                        RecipientKind.TEAM, null, row.getObject("id", UUID.class), row.getString("name"), null))
                .list();
    }
}
