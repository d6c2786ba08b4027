package org.alongside.exchange.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Files packed as zip programs do it, and what happens to a zip on its way. */
final class RandomZip {

    private final Random random;
    private final RandomText texts;

    RandomZip(Random random) {
        this.random = random;
        texts = new RandomText(random);
    }

    /** The same files, however they are packed. */
    byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(texts.oneOf(List.of(Zip64Mode.Never, Zip64Mode.AsNeeded, Zip64Mode.Always)));
            zip.setEncoding(texts.oneOf(List.of("UTF-8", "IBM437")));
            zip.setLevel(random.nextInt(10));
            String folder = texts.oneOf(List.of("", "extract/", "a/b c/", "extract\\"));
            boolean first = random.nextBoolean();
            if (first) {
                aside(zip);
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entry(zip, folder + file.getKey(), file.getValue(), random.nextBoolean());
            }
            if (!first) {
                aside(zip);
            }
            if (random.nextInt(4) == 0) {
                zip.setComment(texts.word());
            }
        }
        return bytes.toByteArray();
    }

    private void aside(ZipArchiveOutputStream zip) throws IOException {
        if (random.nextBoolean()) {
            String name = texts.oneOf(List.of(
                    "__MACOSX/._MHS001MPI.csv",
                    "Zo\u00EB.txt",
                    "folder/",
                    "notes \u2028.pdf",
                    "a\0b",
                    "MHS001MPI.xlsx"));
            entry(zip, name, new byte[name.endsWith("/") ? 0 : random.nextInt(30)], random.nextBoolean());
        }
    }

    private static void entry(ZipArchiveOutputStream zip, String name, byte[] content, boolean stored)
            throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        if (stored || name.endsWith("/")) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipArchiveEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        } else {
            entry.setMethod(ZipArchiveEntry.DEFLATED);
        }
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    /** Cut off, with other bits, with a part of it twice or missing, or with other words where a number is expected. */
    byte[] damaged(byte[] zip) {
        byte[] damaged = zip.clone();
        int at = random.nextInt(zip.length);
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(zip, at);
            }
            case 1 -> {
                byte[] text = texts.any().getBytes(StandardCharsets.UTF_8);
                System.arraycopy(text, 0, damaged, at, Math.min(text.length, zip.length - at));
            }
            case 2 -> {
                int from = random.nextInt(zip.length);
                int length = Math.min(random.nextInt(64), zip.length - Math.max(at, from));
                System.arraycopy(zip, from, damaged, at, length);
            }
            case 3 -> {
                for (int i = random.nextInt(20); i >= 0; i--) {
                    damaged[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            default -> headers(damaged);
        }
        return damaged;
    }

    /** In the headers alone: methods, flags, sizes, offsets. */
    private void headers(byte[] zip) {
        for (int i = 0; i + 46 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && random.nextInt(4) == 0) {
                int at = i + 2 + random.nextInt(44);
                zip[at] = texts.oneOf(List.of((byte) 0, (byte) 1, (byte) 0x7F, (byte) 0xFF, (byte) random.nextInt()));
            }
        }
    }
}
