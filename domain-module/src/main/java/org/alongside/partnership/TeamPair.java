package org.alongside.partnership;

import java.util.UUID;

/** A crisis team and a community team whose joint working CORE item 34 looks at. */
public record TeamPair(UUID crisis, UUID community) {}
