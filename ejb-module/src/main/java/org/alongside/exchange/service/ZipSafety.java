package org.alongside.exchange.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
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

    /** Of names that do not say that they are UTF-8. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private ZipSafety() {}

    static ZipFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(path).setCharset(OLD_NAMES).get();
        } catch (IOException | IllegalArgumentException e) {
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

    /** Where it lies in the zip; some programs part folders with backslashes. */
    static String path(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/');
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
            throw new ExtractRefused(
                    "The zip has a file with a path that leads out of it: " + PlainText.kept(name) + ".");
        }
    }

    private static void checkReadable(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new ExtractRefused("The zip is locked with a password. Pack it without one and send it again.");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new ExtractRefused(
                    path(entry)
                            + " is packed with a method that cannot be read here. Pack it with the usual method (Deflate) and send it again.");
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
        checkReadable(zip, entry);
        return new FilterInputStream(zip.getInputStream(entry)) {
            private long read;

            @Override
            public int read() throws IOException {
                int result = super.read();
                count(1);
                return result;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int result = super.read(buffer, offset, length);
                count(result);
                return result;
            }

            private void count(int bytes) {
                read += bytes;
                checkSize(entry, read);
            }
        };
    }
}
