package org.alongside.discharge.service;

import java.util.UUID;

/** The summary that a page shows, as it was when the page read it. */
public record SummaryVersion(UUID id, int version) {}
