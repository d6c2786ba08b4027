package org.alongside.backup.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code server.env} and {@code admin.env}, read as systemd reads an EnvironmentFile and as {@code with-settings} does: a line is
 * KEY=VALUE, nothing is worked out and blanks at both ends are nobody's. Quotes around a whole value are taken off. What these
 * three would not read alike (a backslash outside of single quotes, a quote that is not closed) is refused.
 */
final class SettingsFiles {

    /** The environment's name for the folder that they are in; bin/alongside-admin sets it where nobody did. */
    static final String FOLDER = "ALONGSIDE_SETTINGS";

    private static final Pattern LINE = Pattern.compile("[ \\t]*([A-Za-z_][A-Za-z0-9_]*)=[ \\t]*(.*?)[ \\t]*");
    private static final Pattern SINGLE = Pattern.compile("'([^']*)'");
    private static final Pattern DOUBLE = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern BARE = Pattern.compile("[^'\"\\\\][^\\\\]*|");

    private SettingsFiles() {}

    /** What both files of the folder say, over what is in the environment; a file that is not there says nothing. */
    static Map<String, String> over(Map<String, String> environment) throws IOException {
        Path folder = Path.of(environment.getOrDefault(FOLDER, ""));
        Map<String, String> settings = new TreeMap<>(environment);
        for (String name : List.of("server.env", "admin.env")) {
            Path file = folder.resolve(name);
            if (environment.containsKey(FOLDER) && Files.exists(file)) {
                read(file, settings);
            }
        }
        return settings;
    }

    private static void read(Path file, Map<String, String> settings) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()
                    || line.stripLeading().startsWith("#")
                    || line.stripLeading().startsWith(";")) {
                continue;
            }
            Matcher setting = LINE.matcher(line);
            if (!setting.matches()) {
                throw new MaintenanceFailed(file + ", line " + number + ": this is not KEY=VALUE.");
            }
            settings.put(setting.group(1), value(setting.group(2), file + ", line " + number));
        }
    }

    private static String value(String written, String where) {
        for (Pattern quoted : List.of(SINGLE, DOUBLE)) {
            Matcher inside = quoted.matcher(written);
            if (inside.matches()) {
                return inside.group(1);
            }
        }
        if (!BARE.matcher(written).matches()) {
            throw new MaintenanceFailed(where + ": put this value in single quotes; it cannot have one in it then.");
        }
        return written;
    }
}
