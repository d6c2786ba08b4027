package org.alongside.shared.service;

/**
 * The database is there and has the schema of this build: whatever is prepared at each start is prepared now, before
 * anybody is let in. An observer that fails has the start tried again.
 */
public record SchemaReady() {}
