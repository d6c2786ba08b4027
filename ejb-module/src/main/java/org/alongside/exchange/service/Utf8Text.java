package org.alongside.exchange.service;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file that must be UTF-8. A byte order mark is skipped; any other encoding, and a single record that
 * never ends, refuse the extract.
 */
final class Utf8Text extends FilterReader {

    private static final int MAX_RECORD = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private long sinceRecord;

    private Utf8Text(Reader in, String file) {
        super(in);
        this.file = file;
    }

    static Utf8Text open(InputStream in, String file) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
        return new Utf8Text(reader, file);
    }

    /** A record ended here. */
    void recordEnded() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        try {
            return counted(in.read(), 1);
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            int read = in.read(buffer, offset, length);
            return counted(read, read);
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
    }

    private int counted(int result, int characters) {
        sinceRecord += characters;
        if (sinceRecord > MAX_RECORD) {
            throw new ExtractRefused(file + " has a row of over a million characters: is a quotation mark missing?");
        }
        return result;
    }

    private static ExtractRefused notUtf8(String file) {
        return new ExtractRefused(file + " is not in UTF-8. Save it as UTF-8 and send it again.");
    }
}
