package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Planted personal values are found in the mail and nowhere else: not on a topic, in a table, a log line, a metric or an error. */
@QuarkusTest
class PrivacyTest extends ServiceTest {

    private static final String NAME = "Zéphyrine Plantée";
    private static final String EMAIL = "zephyrine.plantee@jardin.example";
    private static final String PHONE = "+33699887766";
    private static final String ADDRESS = "77 rue des Mots-Plantés";
    private static final List<String> PLANTED = List.of(NAME, "Plantée", EMAIL, "zephyrine", PHONE, "Mots-Plantés");

    @Test
    void personalDataIsReadableNowhereButInTheMail() throws InterruptedException {
        var lines = new LogLines();
        try (lines) {
            var invoice =
                    world.coverPerson(EMAIL, NAME, PHONE, ADDRESS, world.today().plusDays(10));
            mailbox.close();
            try (var server = new StubbornServer("RCPT", "550 5.1.1 <" + EMAIL + "> is unknown to " + NAME)) {
                world.openDayAndSettle(planned(invoice, 1));
                assertThat(server.times()).isPositive();
            }
            mailbox = Mailbox.open();
            world.openDayAndSettle(planned(invoice, 45));
            assertThat(theMail(invoice).pdf()).isNotNull();
            var page = given().auth()
                    .oauth2(Tokens.of("system"))
                    .get("/internal/client/" + invoice.id() + "/" + "0".repeat(32))
                    .asString();
            hasNothingPlanted("an error", page);
        }
        assertThat(lines.all()).isNotEmpty();
        lines.all().forEach(line -> hasNothingPlanted("a log line", line));
        log.everything().forEach(record -> hasNothingPlanted("a topic", record));
        tables().forEach(table -> dump(table).forEach(row -> hasNothingPlanted(table, row)));
        hasNothingPlanted("metrics", given().get("/q/metrics").asString());
    }

    private static void hasNothingPlanted(String place, String text) {
        assertThat(text).as(place).doesNotContainIgnoringCase(PLANTED.toArray(String[]::new));
    }

    private List<String> tables() {
        var names = new ArrayList<String>();
        pool.query("select table_name from information_schema.tables where table_schema = 'public'")
                .execute()
                .await()
                .atMost(LONG)
                .forEach(row -> names.add(row.getString(0)));
        assertThat(names).contains("dunning_cases", "events", "subject_keys");
        return names;
    }

    /** Rows as text, and what is stored as bytes as the characters that it would be. */
    private List<String> dump(String table) {
        var rows = new ArrayList<String>();
        pool.query("select t.* from " + table + " t")
                .execute()
                .await()
                .atMost(LONG)
                .forEach(row -> {
                    for (int i = 0; i < row.size(); i++) {
                        var value = row.getValue(i);
                        rows.add(
                                value instanceof io.vertx.core.buffer.Buffer bytes
                                        ? new String(bytes.getBytes(), StandardCharsets.UTF_8)
                                        : String.valueOf(value));
                    }
                });
        return rows;
    }
}
