package org.alongside.response.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.setting.SettingLine;
import org.alongside.setting.service.SettingSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The times of the triage categories, as lines of the file of everything that is set. */
@Dependent
public class TriageLines implements SettingSource {

    private static final String LINES = """
            select 'TRIAGE' as kind, c.code as key,
                   'minutes from ' || case when c.valid_from = '1900-01-01' then 'the beginning' else c.valid_from::text end as field,
                   coalesce(c.minutes::text, 'no time') as value
              from triage_category c""";

    @Inject
    private Jdbi jdbi;

    @Override
    public List<SettingLine> lines() {
        return jdbi.withHandle(handle -> handle.createQuery(LINES)
                .map(ConstructorMapper.of(SettingLine.class))
                .list());
    }
}
