package org.alongside.exchange.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens a zip that somebody sent. What its directory promises is checked first, and what comes out is counted while it
 * is read, because a directory can lie.
 */
final class ZipSafety {

    private static final long MAX_ENTRY = 4L << 30;
    private static final long MAX_TOTAL = 8L << 30;
    private static final long MAX_RATIO = 200;
    private static final long RATIO_FROM = 1 << 20;

    private ZipSafety() {}

    static ZipFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new ExtractRefused("The file is not a zip.");
        }
        try {
            check(zip);
            return zip;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void check(ZipFile zip) {
        long total = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            checkPath(entry.getName());
            checkSize(entry, entry.getSize());
            total += entry.getSize();
        }
        if (total > MAX_TOTAL) {
            throw new ExtractRefused("The zip unpacks to more than 8 GB.");
        }
    }

    private static void checkPath(String name) {
        boolean climbs = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || java.util.Arrays.asList(name.split("/", -1)).contains("..");
        if (climbs) {
            throw new ExtractRefused("The zip has a file with a path that leads out of it: " + name + ".");
        }
    }

    private static void checkSize(ZipEntry entry, long size) {
        boolean bomb = size > RATIO_FROM && size / Math.max(1, entry.getCompressedSize()) > MAX_RATIO;
        if (size > MAX_ENTRY || bomb) {
            throw new ExtractRefused(
                    entry.getName() + " unpacks to far more than its packed size: it is not a plain extract.");
        }
    }

    static InputStream bounded(ZipFile zip, ZipEntry entry) throws IOException {
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
