package org.alongside.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that is set otherwise here than in a file: in the test system and in the live one, or now and a year ago.
 *
 * @param here null where it is not set here
 * @param there null where it is not set in the file
 */
public record SettingDifference(
        String kind,
        String key,
        String field,
        @Nullable String here,
        @Nullable String there) {

    /** In the order of the files. What is the same is left out. */
    public static List<SettingDifference> between(List<SettingLine> here, List<SettingLine> there) {
        Map<String, SettingLine> ours = byName(here);
        Map<String, SettingLine> theirs = byName(there);
        TreeSet<SettingLine> all = new TreeSet<>(here);
        there.stream().filter(line -> !ours.containsKey(line.name())).forEach(all::add);
        List<SettingDifference> differences = new ArrayList<>();
        for (SettingLine line : all) {
            String mine = value(ours.get(line.name()));
            String other = value(theirs.get(line.name()));
            if (mine == null || !mine.equals(other)) {
                differences.add(new SettingDifference(line.kind(), line.key(), line.field(), mine, other));
            }
        }
        return differences;
    }

    private static Map<String, SettingLine> byName(List<SettingLine> lines) {
        Map<String, SettingLine> byName = new LinkedHashMap<>();
        lines.forEach(line -> byName.put(line.name(), line));
        return byName;
    }

    private static @Nullable String value(@Nullable SettingLine line) {
        return line == null ? null : line.value();
    }
}
