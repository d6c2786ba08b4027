package org.alongside.quickstart;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The e-mails to one address, as the folder of the outbox has them. */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");
    private static final Pattern LINK = Pattern.compile("(/link/view\\.xhtml\\?t=\\S+)");

    private final Application application;
    private final Path folder;
    private final String address;

    Mailbox(Application application, String address) {
        this.application = application;
        folder = application.mailFolder();
        this.address = address;
    }

    /** The link of the only e-mail that has one, as a path within the application. */
    String link() throws Exception {
        return awaited(LINK, 1);
    }

    /** The code of the how-manieth e-mail that has one. */
    String code(int number) throws Exception {
        return awaited(CODE, number);
    }

    /** The page behind the link, as its first visitor opens it. */
    Page opened(Browser browser) throws Exception {
        Page guest = browser.anonymous();
        guest.navigate(application.base() + link());
        guest.locator("#askCode").click();
        guest.locator("#code").fill(code(1));
        guest.locator("#enter").click();
        return guest;
    }

    private String awaited(Pattern pattern, int number) throws Exception {
        Until.holds(() -> found(pattern).size() >= number);
        return found(pattern).get(number - 1);
    }

    /** Oldest first. */
    private List<String> found(Pattern pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(".eml")).forEach(files::add);
        }
        files.sort((one, other) ->
                Long.compare(one.toFile().lastModified(), other.toFile().lastModified()));
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            if (text.contains("To: " + address)) {
                first(pattern, decoded(text)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static String decoded(String mail) {
        return mail.contains("Content-Transfer-Encoding: quoted-printable")
                ? mail.replace("=\r\n", "").replace("=3D", "=")
                : mail;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
