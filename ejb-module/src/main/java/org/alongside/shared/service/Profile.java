package org.alongside.shared.service;

/** What an installation is for. Production is the default; nothing that eases a demonstration or a test works there. */
public enum Profile {
    PRODUCTION,
    DEMO,
    TEST
}
