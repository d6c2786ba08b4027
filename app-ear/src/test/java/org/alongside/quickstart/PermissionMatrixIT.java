package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.access.StandardRole;
import org.junit.jupiter.api.Test;

/**
 * Who gets what from every address of the deployed product: each page and file for each demonstration account, about a
 * person of the account's own team and of another team, and each method under /api for a token of each role. What is found
 * must be the reviewed table {@code permission-matrix.txt}, line by line; an address that is not in it makes it fail.
 */
class PermissionMatrixIT extends OnApplication {

    private static final Path ROOT = Path.of(System.getProperty("alongside.target"), "..", "..");
    private static final List<String> ACCOUNTS =
            List.of("line", "lead", "coordinator", "consultant", "ward", "partner", "supervisor", "privacy", "admin");

    private static final String TEAMS = """
            (select m.team_id from account_team m join account a on a.id = m.account_id where a.username = ?)""";
    /** Another trust's rows, which an import may have brought, are nobody's here. */
    private static final String HERE = "(select p.id from provider p where p.demonstration)";

    private static final String OWN = "exists (select 1 from access_grant g where g.person_id = r.person_id"
            + " and (g.valid_to is null or g.valid_to > current_date) and g.valid_from < current_date and g.team_id in "
            + TEAMS + ")";
    private static final String OTHER = "r.provider_id = " + HERE
            + " and not exists (select 1 from access_grant g where g.person_id = r.person_id and g.team_id in "
            + TEAMS + ")";

    /** Stays of the demonstration, not those that another test has made before. */
    private static final String DEMONSTRATED = "r.entered_by is null and r.local_id not like '%%-S'";

    /** Whose the rows are that staff have made. */
    private String made = "";

    private final List<String> found = new ArrayList<>();
    private final Map<String, APIRequestContext> accounts = new LinkedHashMap<>();

    @Test
    void everyAddressAnswersEachAccountAsReviewed() throws Exception {
        made = new MatrixSubjects(application, browser).made();
        accounts.put("nobody", browser.anonymous().request());
        for (String account : ACCOUNTS) {
            accounts.put(account, browser.signedIn("demo." + account).request());
        }
        found.add("%-34s %-6s %s".formatted("GET", "", line(accounts.keySet())));
        for (String address : addresses()) {
            pages(address);
        }
        found.add("");
        api();
        Path actual = Path.of(System.getProperty("alongside.target"), "permission-matrix.txt");
        Files.write(actual, found);
        assertThat(found)
                .as("what is in %s, which is to be reviewed and copied where it is right", actual)
                .isEqualTo(Files.readAllLines(
                        Path.of(getClass().getResource("/permission-matrix.txt").toURI())));
    }

    private static String line(Iterable<String> cells) {
        StringBuilder line = new StringBuilder();
        cells.forEach(cell -> line.append("%-12s".formatted(cell)));
        return line.toString().stripTrailing();
    }

    private static TreeSet<String> addresses() throws IOException {
        TreeSet<String> addresses = new TreeSet<>();
        Files.readAllLines(ROOT.resolve("web-module/src/main/resources/org/alongside/gate/pages.properties")).stream()
                .filter(row -> row.startsWith("/"))
                .forEach(row -> addresses.add(row.substring(0, row.indexOf('='))));
        return addresses;
    }

    /** An address with something in it that belongs to a team has two lines: of one's own team, and of another one. */
    private void pages(String address) throws SQLException {
        List<String> relations = Subject.of(address).isPresent() ? List.of("own", "other") : List.of("");
        for (String relation : relations) {
            List<String> cells = new ArrayList<>();
            for (Map.Entry<String, APIRequestContext> account : accounts.entrySet()) {
                String query = Subject.of(address).isPresent()
                        ? Subject.of(address).get().query(this, account.getKey(), relation.equals("own"))
                        : parameters(address);
                boolean none = query.isEmpty() && !relation.isEmpty();
                cells.add(none ? "none" : Integer.toString(status(account.getValue(), address + query)));
            }
            found.add("%-34s %-6s %s".formatted(address, relation, line(cells)));
        }
    }

    private int status(APIRequestContext account, String address) {
        return account.get(application.base() + address, RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private String parameters(String address) throws SQLException {
        return switch (address) {
            case "/access/edit.xhtml" -> "?id=" + one("select id from account where username = 'demo.ward'");
            case "/access/role.xhtml" -> "?code=WARD_NURSE";
            case "/call/edit.xhtml" -> "?new=" + UUID.randomUUID();
            case "/exchange/view.xhtml", "/exchange/rejections.csv" ->
                "?id=" + one("select id from import_job where provider_id = " + HERE + " order by id limit 1");
            case "/person/duplicate.xhtml" ->
                "?pair=" + one("select id from possible_duplicate order by found_at desc limit 1");
            case "/measure/month.xhtml" -> "?measure=crisis-response";
            case "/measure/evidence.xhtml", "/measure/evidence.csv" -> "?measure=core-34&figure=b.numerator";
            case "/measure/changes.xhtml" -> "?measure=caseload&figure=open";
            case "/measure/trend.xhtml", "/measure/phases.xhtml" -> "?series=CASELOAD";
            case "/measure/signed.xhtml" ->
                "?id=" + one("select id from signed_period where provider_id = " + HERE + " limit 1");
            default -> "";
        };
    }

    /** What an address shows that belongs to a team, and where to find one of the account's own teams or of another. */
    private enum Subject {
        PERSON(
                "id",
                "select r.person_id from person_registration r where not r.alias and r.error_at is null and %s limit 1"),
        SOMEBODY("person", PERSON.sql),
        HANDOVER("id", "select r.id from handover r where r.person_id in (@made) and %s limit 1"),
        CALL("id", "select r.id from phone_call r where r.person_id in (@made) and %s limit 1"),
        REFERRAL("id", "select r.id from referral r where %s limit 1"),
        RESPONSE("referral", REFERRAL.sql),
        ENTERED(
                "person",
                "select r.person_id || '&kind=CONTACT&id=' || r.local_id from care_contact r where r.entered_by is not null and r.person_id in (@made) and %s limit 1"),
        STAY("id", "select r.id from hospital_spell r where " + DEMONSTRATED + " and %s limit 1"),
        ACUTE_STAY(
                "stay",
                "select r.id from hospital_spell r where " + DEMONSTRATED
                        + " and r.discharge_date is null and exists (select 1 from ward_stay w"
                        + " where w.spell_id = r.id and w.patient_class in ('200', '201', '202')) and %s limit 1"),
        CRISIS_CARE("referral", "select r.id from crisis_care r where r.discharge_date is null and %s limit 1"),
        CARE("referral", "select r.id from crisis_care r where r.discharge_date is not null and %s limit 1"),
        DRAFT(
                "id",
                "select r.id from discharge_summary r where r.state = 'DRAFT' and r.person_id in (@made) and %s limit 1"),
        SUMMARY(
                "id",
                "select r.id from discharge_summary r where r.state <> 'DRAFT' and r.person_id in (@made) and %s limit 1"),
        TEAM("team", "select t.id from team t where t.provider_id = " + HERE + " and %s t.id in " + TEAMS),
        CRISIS_TEAM(
                "team",
                "select k.team_id from team_kind k join team t on t.id = k.team_id where k.kind = 'CRISIS_RESOLUTION'"
                        + " and t.provider_id = " + HERE + " and %s t.id in " + TEAMS + " limit 1"),
        PAIR(
                "crisis",
                "select c.team_id || '&community=' || m.team_id from team_kind c, team_kind m"
                        + " where c.kind = 'CRISIS_RESOLUTION' and m.kind = 'COMMUNITY'"
                        + " and c.team_id in (select t.id from team t where t.provider_id = " + HERE + ")"
                        + " and m.team_id in (select t.id from team t where t.provider_id = " + HERE + ")"
                        + " and %s array[c.team_id, m.team_id] && array" + TEAMS + " limit 1");

        private final String parameter;
        private final String sql;

        Subject(String parameter, String sql) {
            this.parameter = parameter;
            this.sql = sql;
        }

        static java.util.Optional<Subject> of(String address) {
            return java.util.Optional.ofNullable(
                    switch (address) {
                        case "/record/view.xhtml", "/person/edit.xhtml", "/person/restricted.xhtml" -> PERSON;
                        case "/discharge/view.xhtml" -> CARE;
                        case "/discharge/edit.xhtml" -> DRAFT;
                        case "/discharge/summary.xhtml", "/discharge/summary.pdf" -> SUMMARY;
                        case "/call/view.xhtml" -> CALL;
                        case "/handover/view.xhtml" -> HANDOVER;
                        case "/contact/edit.xhtml",
                                "/handover/edit.xhtml",
                                "/careplan/view.xhtml",
                                "/careplan/edit.xhtml",
                                "/contact/meeting.xhtml",
                                "/referral/edit.xhtml",
                                "/inpatient/edit.xhtml",
                                "/intake/invite.xhtml" -> SOMEBODY;
                        case "/referral/view.xhtml" -> REFERRAL;
                        case "/response/view.xhtml", "/intake/view.xhtml", "/concern/words" -> RESPONSE;
                        case "/board/edit.xhtml" -> CRISIS_CARE;
                        case "/board/shift.xhtml", "/board/waiting" -> CRISIS_TEAM;
                        case "/inreach/edit.xhtml" -> ACUTE_STAY;
                        case "/contact/mistake.xhtml" -> ENTERED;
                        case "/inpatient/view.xhtml" -> STAY;
                        case "/rota/edit.xhtml", "/rota/absence.xhtml" -> TEAM;
                        case "/partnership/view.xhtml" -> PAIR;
                        default -> null;
                    });
        }

        String query(PermissionMatrixIT matrix, String account, boolean mine) throws SQLException {
            String username = "demo." + account;
            boolean teams = this == TEAM || this == CRISIS_TEAM || this == PAIR;
            String own = teams ? "" : OWN;
            String other = teams ? "not" : OTHER;
            String id = matrix.one(sql.replace("@made", matrix.made).formatted(mine ? own : other), username);
            return id.isEmpty() ? "" : "?" + parameter + "=" + id;
        }
    }

    private String one(String sql, String... parameters) throws SQLException {
        try (Connection connection = application.applicationRole()) {
            connection.createStatement().execute("set alongside.scope = 'ALL'");
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getString(1) : "";
                }
            }
        }
    }

    private void api() throws Exception {
        List<StandardRole> roles = List.of(StandardRole.values());
        List<String> names = new ArrayList<>(List.of("no-token"));
        roles.forEach(role ->
                names.add(role.name().substring(0, Math.min(11, role.name().length()))));
        found.add("%-41s %s".formatted("with a token of", line(names)));
        for (String method : apiMethods()) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(called(method, ""))));
            for (StandardRole role : roles) {
                cells.add(Integer.toString(called(method, token(role))));
            }
            found.add("%-41s %s".formatted(method, line(cells)));
        }
    }

    /** Every method of every resource, as its source declares it. */
    private static TreeSet<String> apiMethods() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        Pattern method = Pattern.compile("@(GET|POST|PUT|DELETE|PATCH)\\s(?:\\s*@Path\\(\"([^\"]+)\"\\))?");
        try (Stream<Path> sources = Files.walk(ROOT.resolve("web-module/src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith("Resource.java"))
                    .toList()) {
                String text = Files.readString(source);
                Matcher base = Pattern.compile("(?m)^@Path\\(\"([^\"]+)\"\\)").matcher(text);
                assertThat(base.find()).as("the address of %s", source).isTrue();
                Matcher each = method.matcher(text);
                while (each.find()) {
                    String more = each.group(2) == null ? "" : "/" + each.group(2);
                    all.add(each.group(1) + " /api/" + base.group(1) + more);
                }
            }
        }
        return all;
    }

    /** Nothing that is asked here changes anything: what would be changed is not there, or the body is empty. */
    private int called(String method, String token) throws IOException, InterruptedException {
        String[] parts = method.split(" ");
        String path = parts[1].startsWith("/api/measures")
                ? parts[1].replace("{id}", "core-34") + "?from=2026-01-01&to=2026-01-31&figure=b.numerator"
                : parts[1].replace("{id}", new UUID(0, 0).toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.base() + path))
                .method(parts[0], HttpRequest.BodyPublishers.ofString(""));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String token(StandardRole role) throws Exception {
        String token = "matrix-" + role;
        try (Connection connection = application.applicationRole();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into api_token (label, token_hash, roles) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, token);
            insert.setBytes(2, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            insert.setArray(3, connection.createArrayOf("text", new String[] {role.name()}));
            insert.executeUpdate();
        }
        return token;
    }
}
