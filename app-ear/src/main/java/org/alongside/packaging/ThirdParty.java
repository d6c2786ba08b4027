package org.alongside.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Whose work is passed on with ours, under which licence, and the texts that have to go with it: {@code THIRD-PARTY.txt} and the
 * folder {@code licences}, with what each library has in it. The licences are those of the bills of materials, so the two never
 * say different things; a library that is in none of them, or whose text is nowhere, fails the build.
 */
public final class ThirdParty {

    private static final Pattern LIBRARY = Pattern.compile("WEB-INF/lib/(.*\\.jar)");
    private static final Pattern TEXT = Pattern.compile("(?i)(.*/)?(licen[sc]e|notice|copying|copyright)[^/]*");
    private static final Pattern OURS = Pattern.compile("(domain|ejb|web)-module.*");

    /** It is the licence of Alongside too, so its text is there in any case. */
    private static final String APACHE = "Apache-2.0";

    private final Path folder;
    private final Licences licences;
    private final SortedMap<String, String> lines = new TreeMap<>();

    private ThirdParty(Path folder, Licences licences) {
        this.folder = folder;
        this.licences = licences;
    }

    /** @param arguments the folder of the package with {@code alongside.war} in it, and the bills of materials as XML */
    public static void main(String[] arguments) throws IOException {
        Licences licences = new Licences();
        for (int bill = 1; bill < arguments.length; bill++) {
            licences.read(Path.of(arguments[bill]));
        }
        new ThirdParty(Path.of(arguments[0]), licences).write();
    }

    private void write() throws IOException {
        try (ZipInputStream war = new ZipInputStream(Files.newInputStream(folder.resolve("alongside.war")))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                var library = LIBRARY.matcher(entry.getName());
                if (library.matches() && !OURS.matcher(library.group(1)).matches()) {
                    library(library.group(1), war);
                }
            }
        }
        List<String> all = new ArrayList<>(List.of(
                "What is passed on with Alongside, under which licence, and where its texts are.",
                "Alongside itself: " + APACHE + ", in LICENSE.",
                ""));
        all.addAll(lines.values());
        Files.write(folder.resolve("THIRD-PARTY.txt"), all);
    }

    private void library(String jar, InputStream content) throws IOException {
        String licence = licences.of(jar);
        int texts = texts(content, folder.resolve("licences").resolve(jar.replaceAll("\\.jar$", "")));
        if (texts == 0 && !licence.contains(APACHE)) {
            throw new IOException(jar + " is passed on under " + licence + " and brings no text of it");
        }
        lines.put(
                jar,
                jar + ": " + licence + ", in "
                        + (texts == 0 ? "LICENSE" : "licences/" + jar.replaceAll("\\.jar$", "")));
    }

    private static int texts(InputStream jar, Path to) throws IOException {
        int texts = 0;
        // not closed: it is a part of the other
        ZipInputStream inside = new ZipInputStream(jar);
        for (ZipEntry entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
            String name = entry.getName();
            if (!entry.isDirectory()
                    && !name.endsWith(".class")
                    && TEXT.matcher(name).matches()) {
                Path file = to.resolve(name.replaceFirst("^META-INF/", "")).normalize();
                if (!file.startsWith(to)) {
                    throw new IOException(name + " leaves its folder");
                }
                Files.createDirectories(file.getParent());
                Files.write(file, inside.readAllBytes());
                texts++;
            }
        }
        return texts;
    }
}
