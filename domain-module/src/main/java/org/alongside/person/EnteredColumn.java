package org.alongside.person;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the set of fields that staff entered as the names of their columns, with commas. */
@Converter
public class EnteredColumn implements AttributeConverter<Set<Demographic>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<Demographic> fields) {
        return fields == null
                ? ""
                : fields.stream().sorted().map(Demographic::column).collect(Collectors.joining(","));
    }

    @Override
    public Set<Demographic> convertToEntityAttribute(@Nullable String column) {
        if (column == null || column.isEmpty()) {
            return EnumSet.noneOf(Demographic.class);
        }
        return Collections.unmodifiableSet(Arrays.stream(column.split(",", -1))
                .map(name -> Demographic.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Demographic.class))));
    }
}
