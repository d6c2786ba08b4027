package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only our own pages send forms, and never in an address. */
class ForeignFormTest {

    @Test
    void whatAnotherSiteSendsIsForeign() {
        assertThat(ForeignForm.is(false, "cross-site", "1:2")).isTrue();
        assertThat(ForeignForm.is(false, "same-site", null)).isTrue();
        assertThat(ForeignForm.is(false, "same-origin", "1:2")).isFalse();
        assertThat(ForeignForm.is(false, "none", null)).isFalse();
        assertThat(ForeignForm.is(false, null, null))
                .as("another system or an old browser")
                .isFalse();
    }

    @Test
    void aLinkOfAnotherSiteIsRead() {
        assertThat(ForeignForm.is(true, "cross-site", null)).isFalse();
        assertThat(ForeignForm.is(true, null, "1:2")).as("fields in an address").isTrue();
    }
}
