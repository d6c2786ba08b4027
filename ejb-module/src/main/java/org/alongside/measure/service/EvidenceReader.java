package org.alongside.measure.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.measure.EvidenceChange;
import org.alongside.shared.PersonName;
import org.alongside.shared.service.LetterDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Looks up in one statement what the codes of a list of evidence stand for. */
final class EvidenceReader {

    private static final String WORDS = """
            select 'person' as kind, p.local_id as key, p.family_name as words, p.given_name as more, p.death_date as day
              from known_registration p where p.provider_id = :provider and p.local_id = any (:people)
            union all
            select 'referral', r.local_id, null, null, r.received_date
              from recorded_referral r where r.provider_id = :provider and r.local_id = any (:ids)
            union all
            select 'spell', h.local_id, null, null, h.start_date
              from recorded_spell h where h.provider_id = :provider and h.local_id = any (:ids)
            union all
            select 'team', t.local_id, t.name, null, null from named_team t where t.provider_id = :provider
            union all
            select 'source', c.code, code_label('RATING_SOURCE', c.code), null, null from listed_code c where c.list = 'RATING_SOURCE'""";

    private EvidenceReader() {}

    /**
     * One row of {@link #WORDS}.
     *
     * @param day on which a person died, or on which a referral or a stay began
     */
    public record Row(
            String kind,
            String key,
            @Nullable String words,
            @Nullable String more,
            @Nullable LocalDate day) {}

    static EvidenceWords words(Handle handle, UUID provider, Collection<EvidenceChange.Item> items) {
        Map<String, String> people = new HashMap<>();
        Map<String, LocalDate> begun = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        Map<String, String> teams = new HashMap<>();
        for (Row row : rows(handle, provider, items)) {
            LocalDate day = row.day();
            if (row.kind().equals("person")) {
                people.put(row.key(), PersonName.shown(row.words(), row.more()) + died(day));
            } else if (day != null) {
                begun.put(row.kind() + " " + row.key(), day);
            } else {
                (row.kind().equals("team") ? teams : sources)
                        .put(row.key(), row.words() == null ? row.key() : row.words());
            }
        }
        return new EvidenceWords(people, begun, sources, teams);
    }

    private static String died(@Nullable LocalDate day) {
        return day == null ? "" : ", died " + LetterDate.of(day);
    }

    private static List<Row> rows(Handle handle, UUID provider, Collection<EvidenceChange.Item> items) {
        return handle.createQuery(WORDS)
                .bind("provider", provider)
                .bind("people", distinct(items, EvidenceChange.Item::person))
                .bind("ids", distinct(items, EvidenceChange.Item::id))
                .map(ConstructorMapper.of(Row.class))
                .list();
    }

    private static String[] distinct(
            Collection<EvidenceChange.Item> items, Function<EvidenceChange.Item, @Nullable String> of) {
        return items.stream().map(of).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
