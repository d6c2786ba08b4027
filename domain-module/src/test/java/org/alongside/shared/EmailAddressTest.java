package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that a mail server would refuse is refused while somebody looks. */
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ana@example.org|ana@example.org",
                "a.b+c_d-e@mail.trust.example|a.b+c_d-e@mail.trust.example",
                "mary.o\u2019brien@example.org|mary.o'brien@example.org",
                "ana\u200B@example.org\u00A0|ana@example.org",
                "\u00A0mailto:ana@example.org|ana@example.org",
                "ana@b\u00FCcher.example|ana@xn--bcher-kva.example"
            })
    void isCleaned(String typed, String kept) {
        assertThat(EmailAddress.read(typed)).hasValue(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "ana@example..org",
                "ana@example.org.",
                "ana@.example.org",
                "ana@-example.org",
                "ana@example.org, bo@example.org",
                "ana@exa mple.org",
                "ana bo@example.org",
                "Ana <ana@example.org>",
                "ana@example.org\nBcc: x@example.org",
                "an\u00E4@example.org",
                "ana@[127.0.0.1]",
                "ana@127.0.0.1",
                "ana@@example.org"
            })
    void isNone(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Property
    void whatIsKeptIsReadAsItself(@ForAll String name, @ForAll String host) {
        EmailAddress.read(name + "@" + host + ".example")
                .ifPresent(kept -> assertThat(EmailAddress.read(kept)).hasValue(kept));
    }
}
