package org.alongside.organisation.service;

import org.jspecify.annotations.Nullable;

/** A GP practice of the directory. */
public record PracticeChoice(String code, @Nullable String name) {

    public String label() {
        return name == null ? code : name + " (" + code + ")";
    }
}
