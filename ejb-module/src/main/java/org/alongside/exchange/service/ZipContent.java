package org.alongside.exchange.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What is packed in one entry of a zip, counted while it is read and held against its checksum at the end: neither the library nor a
 * stored entry would notice a bit that has changed on the way. Whatever a damaged entry does to the unpacker is said as damage.
 */
final class ZipContent extends FilterInputStream {

    private final ZipArchiveEntry entry;
    private final LongConsumer unpacked;
    private final CRC32 checksum = new CRC32();
    private long read;

    private ZipContent(InputStream in, ZipArchiveEntry entry, LongConsumer unpacked) {
        super(in);
        this.entry = entry;
        this.unpacked = unpacked;
    }

    /**
     * @param unpacked is told how many bytes have come out so far, and throws where they are too many
     * @throws ZipException where it is damaged; so does reading it
     */
    static InputStream of(ZipFile zip, ZipArchiveEntry entry, LongConsumer unpacked) throws ZipException {
        try {
            return new ZipContent(zip.getInputStream(entry), entry, unpacked);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int result = unpack(buffer, offset, length);
        if (result < 0) {
            if (checksum.getValue() != entry.getCrc() || read != entry.getSize()) {
                throw new ZipException("checksum");
            }
            return result;
        }
        checksum.update(buffer, offset, result);
        read += result;
        unpacked.accept(read);
        return result;
    }

    private int unpack(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static ZipException damaged(Exception cause) {
        ZipException damaged = new ZipException("damaged");
        damaged.initCause(cause);
        return damaged;
    }
}
