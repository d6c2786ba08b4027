package org.alongside.backup.service;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written: what Java's exceptions say by their type alone. */
final class Words {

    private Words() {}

    static String of(IOException failed) {
        if (failed instanceof FileSystemException of) {
            return of.getFile() + " cannot be read or written: " + reason(of) + ".";
        }
        return "A file cannot be read or written: " + failed.getMessage();
    }

    private static String reason(FileSystemException failed) {
        if (failed instanceof AccessDeniedException) {
            return System.getProperty("user.name") + " may not";
        }
        if (failed instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (failed instanceof FileAlreadyExistsException) {
            return "it is there already, and no folder";
        }
        return failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
    }
}
