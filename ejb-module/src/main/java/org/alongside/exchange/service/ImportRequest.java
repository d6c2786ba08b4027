package org.alongside.exchange.service;

import org.alongside.shared.PlainText;

/**
 * How an extract is to be imported.
 *
 * @param fileName as the caller has it, without its folder
 * @param dryRun report what would happen and store nothing
 * @param confirmed the caller knows that the database is a demonstration
 * @param demonstration the extract is the demonstration trust itself
 */
public record ImportRequest(String fileName, boolean dryRun, boolean confirmed, boolean demonstration) {

    private static final int LONGEST_NAME = 200;

    public ImportRequest {
        fileName =
                PlainText.cell(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
    }
}
