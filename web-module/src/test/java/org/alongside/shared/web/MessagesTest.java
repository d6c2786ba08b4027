package org.alongside.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void aKeyIsSaidInTheWordsOfItsFeature() {
        assertThat(Messages.text("discharge.reasonMissing", "Davies Road Surgery"))
                .isEqualTo("Give the reason for Davies Road Surgery");
        assertThat(Messages.text("task.alreadyDone", "Sam")).isEqualTo("Sam has already done this");
        assertThat(Messages.text("person.searchTooShort")).startsWith("Enter at least two letters");
    }
}
