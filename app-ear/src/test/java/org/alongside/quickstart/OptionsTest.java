package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void whatIsNotSaidHasADefault() {
        Options options = Options.parse();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demo()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of(".alongside").toAbsolutePath());
    }

    @Test
    void everyOptionIsRead() {
        Options options = Options.parse("--no-demo", "--data", "/tmp/x/../y", "--port", "8181");
        assertThat(options).isEqualTo(new Options(8181, Path.of("/tmp/y"), false));
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() {
        assertThatThrownBy(() -> Options.parse("--port", "many")).hasMessageContaining("not a port from 1 to 65535");
        assertThatThrownBy(() -> Options.parse("--port", "0")).hasMessageContaining("not a port");
        assertThatThrownBy(() -> Options.parse("--port")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessageContaining("Unknown option --fast");
    }
}
