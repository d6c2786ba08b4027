package org.alongside.backup.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.backup.Manifest;

/** Takes the oldest backups of a folder away, and nothing else that lies in it. Only the newest ones are kept. */
final class Rotation {

    private static final String NAMED = "alongside-\\d{8}T\\d{6}Z(-\\d+)?";
    /** What makes it a backup goes first: a folder that somebody was interrupted in taking away is none any more. */
    private static final List<String> FILES = List.of(Backup.MANIFEST, Backup.DUMP, Sums.FILE);

    private Rotation() {}

    private record Kept(Path folder, Manifest manifest) {}

    /** @return how many were taken away */
    static int keep(int newest, Path folder) throws IOException {
        List<Path> old = backups(folder).stream()
                .sorted(Comparator.comparing((Kept backup) -> backup.manifest().takenAt())
                        .thenComparing(Kept::folder)
                        .reversed())
                .skip(newest)
                .map(Kept::folder)
                .toList();
        for (Path backup : old) {
            for (String file : FILES) {
                Files.deleteIfExists(backup.resolve(file));
            }
            Files.delete(backup);
        }
        return old.size();
    }

    private static List<Kept> backups(Path folder) throws IOException {
        List<Kept> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.filter(path -> path.getFileName().toString().matches(NAMED))
                    .toList()) {
                if (Files.exists(one.resolve(Backup.MANIFEST))) {
                    found.add(new Kept(one, Check.manifest(one)));
                }
            }
        }
        return found;
    }
}
