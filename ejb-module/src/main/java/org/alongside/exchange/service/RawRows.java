package org.alongside.exchange.service;

import java.io.IOException;

/** Reads a file row by row; memory does not grow with the file. */
@FunctionalInterface
interface RawRows {

    void forEach(RawRowSink sink) throws IOException;

    /** Takes one row after the other. */
    @FunctionalInterface
    interface RawRowSink {
        void accept(RawRow row) throws IOException;
    }
}
