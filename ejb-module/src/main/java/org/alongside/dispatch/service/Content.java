package org.alongside.dispatch.service;

import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param text of the e-mail itself
 * @param attachment null for none
 */
public record Content(String text, @Nullable Attachment attachment) {}
