package org.alongside.exchange.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.shared.PlainText;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens a zip that somebody sent. What its directory promises is checked first, and what comes out is counted while it
 * is read, because a directory can lie.
 */
final class ZipSafety {

    private static final long MAX_ENTRY = 4L << 30;
    private static final long MAX_TOTAL = 8L << 30;
    private static final long MAX_RATIO = 200;
    private static final long RATIO_FROM = 1 << 20;

    /** By their numbers in a zip (APPNOTE 4.4.5): stored, Deflate, Deflate64 and BZip2; for others the library lacks what it needs. */
    private static final Set<Integer> READ = Set.of(0, 8, 9, 12);

    private static final Map<Integer, String> OTHERS = Map.of(
            6, "Implode", 14, "LZMA", 20, "Zstandard", 93, "Zstandard", 95, "XZ", 98, "PPMd", 99, "AES encryption");

    /** Of names that do not say that they are UTF-8. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private ZipSafety() {}

    static ZipFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(path).setCharset(OLD_NAMES).get();
        } catch (IOException | RuntimeException e) {
            throw new ExtractRefused("The file is not a zip, or it is damaged.");
        }
        try {
            check(zip);
            return zip;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Where it lies in the zip, as it can be shown; some programs part folders with backslashes. */
    static String path(ZipArchiveEntry entry) {
        return PlainText.cell(entry.getName()).replace('\\', '/');
    }

    private static void check(ZipFile zip) {
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            checkPath(path(entry));
            checkSize(entry, entry.getSize());
            total += entry.getSize();
        }
        if (total > MAX_TOTAL) {
            throw new ExtractRefused("The zip unpacks to more than 8 GB.");
        }
    }

    private static void checkPath(String name) {
        boolean climbs = name.startsWith("/")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
        if (climbs) {
            throw new ExtractRefused("The zip has a file with a path that leads out of it: " + name + ".");
        }
    }

    private static void checkReadable(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new ExtractRefused("The zip is locked with a password. Pack it without one and send it again.");
        }
        if (!READ.contains(entry.getMethod())) {
            throw new ExtractRefused(path(entry) + " is packed with "
                    + OTHERS.getOrDefault(
                            entry.getMethod(), "a method that is not known here (" + entry.getMethod() + ")")
                    + ", which cannot be read here. Pack it with the usual method (Deflate) and send it again.");
        }
    }

    private static void checkSize(ZipArchiveEntry entry, long size) {
        boolean bomb = size > RATIO_FROM && size / Math.max(1, entry.getCompressedSize()) > MAX_RATIO;
        if (size > MAX_ENTRY || bomb) {
            throw new ExtractRefused(
                    path(entry) + " unpacks to far more than its packed size: it is not a plain extract.");
        }
    }

    static InputStream bounded(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        checkReadable(entry);
        return ZipContent.of(zip, entry, unpacked -> checkSize(entry, unpacked));
    }
}
