package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.shared.service.Fuzz;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every form that can be reached by links, sent with anything in its fields: it is taken, cleaned or refused in words. On an
 * application of its own, because nobody knows what is changed by it.
 */
class AnyFormIT {

    private static final List<String> ACCOUNTS = List.of("lead", "line", "coordinator", "ward", "supervisor", "admin");
    private static final Pattern LINK = Pattern.compile("href=\"(/alongside/[^\"]+\\.xhtml[^\"]*)\"");

    /** Pages of accounts and passwords: afterwards nobody may be signed in any more. */
    private static final String ACCESS = "/alongside/access/";

    /**
     * What a form is sent with.
     *
     * @param typed one for each field, from the first again where there are more fields
     * @param all whether what nobody types (choices, hidden fields) is changed too
     */
    private record Anything(List<String> typed, boolean all) {}

    private static final List<Anything> ANYTHING = List.of(
            new Anything(List.of("a\u0000b\uFFFF\u0007 \uD83D\uDE42\u202E<b>'\"\\%{}"), false),
            new Anything(List.of("x".repeat(70_000)), false),
            new Anything(List.of("9".repeat(400)), true));

    /** Another number of them than most forms have fields, so that each field has its turn with each. */
    private static final int TEXTS = 7;

    /** Each button of each form is sent from a page of its own, as its key is good once; the first one from the page that was looked at. */
    private static final String SEND = """
            async ([address, typed, all]) => {
              const opened = async () => {
                const answer = await fetch(address);
                return new DOMParser().parseFromString(await answer.text(), 'text/html');
              };
              const submits = form => [...form.querySelectorAll('input[type=submit], button[type=submit]')];
              const sent = [];
              let turn = 0;
              const first = await opened();
              const forms = [...first.querySelectorAll('main form')];
              for (let f = 0; f < forms.length; f++) {
                for (let b = 0; b < Math.min(submits(forms[f]).length, 4); b++) {
                  const form = f + b === 0 ? forms[0] : [...(await opened()).querySelectorAll('main form')][f];
                  if (!form || !submits(form)[b]) continue;
                  const data = new URLSearchParams();
                  for (const field of form.elements) {
                    const chosen = !['checkbox', 'radio'].includes(field.type) || field.checked;
                    if (!field.name || !chosen || ['submit', 'button', 'file'].includes(field.type)) continue;
                    const state = field.name.startsWith('jakarta.faces') || field.name === form.id
                      || ['primefaces.nonce', 'submission', 'page', 'draft', 'opening'].includes(field.name);
                    const free = field.tagName === 'TEXTAREA' || ['text', 'search', 'tel', 'email', 'password', 'number', 'date', 'time', 'month'].includes(field.type);
                    data.append(field.name, !state && (free || all) ? typed[turn++ % typed.length] : field.value);
                  }
                  const button = submits(form)[b];
                  data.append(button.name, button.value);
                  const answer = await fetch(form.getAttribute('action') || address, {method: 'POST', body: data, redirect: 'manual'});
                  sent.push(answer.status + ' ' + form.id + ' ' + button.name);
                }
              }
              return sent;
            }""";

    private static final Map<String, Page> FOUND = new LinkedHashMap<>();

    private static Application application;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        application = Application.onMicro("any-form");
        browser = new Browser(application, "AnyFormIT");
        new MatrixSubjects(application, browser).made();
        for (String account : ACCOUNTS) {
            linked(browser.atFirstPageOf("demo." + account), FOUND);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        application.discard();
    }

    /** One address of each page that links lead to, with the account that may open it. */
    private static void linked(Page page, Map<String, Page> found) {
        Deque<String> next = new ArrayDeque<>(List.of("/alongside/index.xhtml"));
        Set<String> seen = new HashSet<>();
        found.keySet().forEach(address -> seen.add(path(address)));
        while (!next.isEmpty()) {
            String address = next.pop();
            APIResponse answer =
                    page.request().get(application.base().resolve(address).toString(), RequestOptions.create());
            if (answer.status() != 200) {
                continue;
            }
            String html = answer.text();
            if (html.contains("<form")) {
                found.putIfAbsent(address, page);
            }
            Matcher links = LINK.matcher(html);
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (seen.add(path(link))) {
                    next.add(link);
                }
            }
        }
    }

    private static String path(String address) {
        return address.replaceFirst("[?#].*", "");
    }

    /** @return status, form, button and address of each form that was sent */
    private static List<String> sent(Anything anything) {
        List<String> sent = new ArrayList<>();
        List<String> addresses = new ArrayList<>(FOUND.keySet());
        addresses.sort(Comparator.comparing(address -> address.startsWith(ACCESS)));
        for (String address : addresses) {
            List<?> answers =
                    (List<?>) FOUND.get(address).evaluate(SEND, List.of(address, anything.typed(), anything.all()));
            answers.forEach(answer -> sent.add(answer + " " + address));
        }
        return sent;
    }

    private static void nothingWentWrong(List<String> sent) throws IOException {
        assertThat(sent.stream().filter(answer -> answer.startsWith("5"))).isEmpty();
        assertThat(application
                        .saidSince(new Application.Mark(0, 0))
                        .lines()
                        .filter(line -> line.contains("\"incident\"")))
                .as("what went wrong in the server and was not foreseen")
                .isEmpty();
    }

    @Test
    void everyFieldOfEveryForm() throws Exception {
        List<String> sent = new ArrayList<>();
        for (Anything anything : ANYTHING) {
            sent.addAll(sent(anything));
        }
        System.out.printf("forms: %d addresses, %d forms sent%n", FOUND.size(), sent.size());
        assertThat(sent).hasSizeGreaterThan(120);
        nothingWentWrong(sent);
    }

    @Test
    void anythingAtRandomInEveryForm() {
        Fuzz.each("forms", 1, random -> {
            List<String> texts =
                    Stream.generate(() -> AnyText.of(random)).limit(TEXTS).toList();
            nothingWentWrong(sent(new Anything(texts, random.nextBoolean())));
        });
    }
}
