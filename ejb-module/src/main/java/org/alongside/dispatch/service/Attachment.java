package org.alongside.dispatch.service;

/** A document that a message carries. */
public record Attachment(String fileName, String contentType, byte[] bytes) {}
