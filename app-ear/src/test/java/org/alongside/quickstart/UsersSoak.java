package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 60 active users for half an hour: every answer is a whole page, and what the server keeps does not grow. */
class UsersSoak {

    private static final int USERS = 60;
    private static final int MINUTES = Integer.getInteger("soak.minutes", 30);
    private static final double GROWTH = 1.15;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Test
    void memoryIsFlat() throws Exception {
        try (Application application = Application.onMicro("users-soak");
                ActiveUsers users = new ActiveUsers(application.base(), "demo.lead", USERS)) {
            Map<String, List<String>> pages = new HashMap<>(PagesBench.pages(application));
            pages.putAll(PagesBench.board(application));
            users.warm(pages, Duration.ofSeconds(60));
            List<Long> kept = new ArrayList<>();
            long looks = 0;
            for (int minute = 1; minute <= MINUTES; minute++) {
                for (double[] times :
                        users.look(pages, Duration.ofMinutes(1), minute).values()) {
                    looks += times.length;
                }
                kept.add(heapAfterCollection(application.pid()));
                System.out.printf(
                        "users: minute %d: %d looks, %d MiB of heap in use%n", minute, looks, kept.get(minute - 1));
            }
            long early = kept.get(MINUTES / 3);
            assertThat(kept.get(MINUTES - 1))
                    .as("MiB in use after a collection, at the end and after a third of the time: %s", kept)
                    .isLessThanOrEqualTo(Math.round(early * GROWTH));
        }
    }

    private static long heapAfterCollection(long pid) throws Exception {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1)) / 1024;
    }

    private static String jcmd(long pid, String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
