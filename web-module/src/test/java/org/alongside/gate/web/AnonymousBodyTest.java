package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alongside.shared.web.Answering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body of somebody who is not signed in is short, says how long it is and comes at once, or it is not read. */
class AnonymousBodyTest {

    private static final String PAGE = "/login.xhtml";

    private final Map<String, Object> request = new HashMap<>(
            Map.of("getMethod", "POST", "getContentType", "application/x-www-form-urlencoded;charset=UTF-8"));

    /** A body of which some bytes have arrived, and whose others come one by one once they may. */
    private static final class Body extends ServletInputStream {
        private final byte[] bytes;
        private final int there;
        private final CountDownLatch rest;
        private int next;

        Body(String text, int there, CountDownLatch rest) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
            this.there = there;
            this.rest = rest;
        }

        @Override
        public int available() {
            return Math.max(0, there - next);
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int one = read();
            if (one < 0) {
                return -1;
            }
            into[from] = (byte) one;
            return 1;
        }

        @Override
        public int read() {
            if (next >= there) {
                try {
                    rest.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return next < bytes.length ? bytes[next++] : -1;
        }

        @Override
        public boolean isFinished() {
            return next == bytes.length;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }

    private HttpServletRequest sent(String text, long length, Body body) {
        request.put("getContentLengthLong", length);
        request.put("getInputStream", body);
        request.put("getQueryString", "to=%2Ftask%2Flist.xhtml&a=1");
        return Answering.as(HttpServletRequest.class, request);
    }

    private HttpServletRequest sent(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return sent(text, length, new Body(text, length, new CountDownLatch(0)));
    }

    private int refused(String path) {
        HttpServletRequest asked = Answering.as(HttpServletRequest.class, request);
        try {
            AnonymousBody.read(asked, path);
            return 0;
        } catch (BodyRefused e) {
            return e.status();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aShortFormIsReadWithTheParametersOfItsAddress() throws Exception {
        HttpServletRequest read = AnonymousBody.read(sent("username=S%C3%ADle+Byrne&a=2&a=3&empty=&bare"), PAGE);
        assertThat(read.getParameter("username")).isEqualTo("Síle Byrne");
        assertThat(read.getParameter("to")).isEqualTo("/task/list.xhtml");
        assertThat(read.getParameterValues("a")).containsExactly("1", "2", "3");
        assertThat(read.getParameter("empty")).isEmpty();
        assertThat(read.getParameter("bare")).isEmpty();
        assertThat(read.getParameter("missing")).isNull();
        assertThat(Collections.list(read.getParameterNames())).containsExactly("to", "a", "username", "empty", "bare");
        assertThat(read.getInputStream().readAllBytes()).hasSize(44);
    }

    @Test
    void whatIsNoFormHasNoParametersOfItsOwn() throws Exception {
        request.put("getContentType", "application/json");
        HttpServletRequest read = AnonymousBody.read(sent("a=7"), PAGE);
        assertThat(read.getParameterValues("a")).containsExactly("1");
        assertThat(read.getReader().readLine()).isEqualTo("a=7");
    }

    @Test
    void whatIsWronglyWrittenIsRefused() {
        assertThatThrownBy(() -> AnonymousBody.read(sent("a=%zz"), PAGE))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.status()).isEqualTo(400));
        Body cut = new Body("a=1", 3, new CountDownLatch(0));
        assertThatThrownBy(() -> AnonymousBody.read(sent("a=1", 5, cut), PAGE))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, 16384, false",
        "/login.xhtml, 16385, true",
        "/login.xhtml, 9999999999, true",
        "/link/view.xhtml, 98304, false",
        "/link/view.xhtml, 98305, true"
    })
    void theLengthIsJudgedBeforeAnythingIsRead(String path, long length, boolean tooLong) {
        request.put("getContentLengthLong", length);
        assertThat(AnonymousBody.tooLong(Answering.as(HttpServletRequest.class, request), path))
                .isEqualTo(tooLong);
        if (tooLong) {
            assertThat(refused(path)).as("and there is nothing to read here").isEqualTo(413);
        }
    }

    @Test
    void whatDoesNotSayHowLongItIsIsRefused() {
        request.put("getContentLengthLong", -1L);
        assertThat(refused(PAGE)).as("a form without a length").isEqualTo(411);
        request.put("getMethod", "GET");
        assertThat(refused(PAGE)).as("a page").isZero();
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Transfer-Encoding") ? "chunked" : null);
        assertThat(refused(PAGE)).as("in pieces").isEqualTo(411);
    }

    @Test
    void thoseThatComeSlowlyShareAFewPlacesAndTheOthersGoOn() throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(30);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                HttpServletRequest slow = slow(rest);
                answers.add(callers.submit(() -> status(slow)));
            }
            long busy = 0;
            while (busy < 22) {
                busy = answers.stream().filter(Future::isDone).count();
                Thread.onSpinWait();
            }
            assertThat(AnonymousBody.read(sent("a=2"), PAGE).getParameterValues("a"))
                    .as("a form that is there at once")
                    .containsExactly("1", "2");
            rest.countDown();
            List<Integer> all = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                all.add(answer.get(1, TimeUnit.MINUTES));
            }
            assertThat(Collections.frequency(all, 0)).isEqualTo(8);
            assertThat(Collections.frequency(all, 503)).isEqualTo(22);
        } finally {
            rest.countDown();
            callers.shutdownNow();
        }
    }

    private static HttpServletRequest slow(CountDownLatch rest) {
        return Answering.as(
                HttpServletRequest.class,
                Map.of(
                        "getMethod",
                        "POST",
                        "getContentType",
                        "application/x-www-form-urlencoded",
                        "getContentLengthLong",
                        3L,
                        "getInputStream",
                        new Body("a=1", 1, rest)));
    }

    private static int status(HttpServletRequest slow) throws java.io.IOException {
        try {
            AnonymousBody.read(slow, PAGE);
            return 0;
        } catch (BodyRefused e) {
            return e.status();
        }
    }
}
