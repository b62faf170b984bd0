package io.echeance.payout.service;

import static io.echeance.payout.service.World.GOOD_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a supplier hands to its accountant. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class AccountsTest {

    @Inject
    World world;

    @Test
    void a_month_is_told_as_csv_and_as_pdf() throws IOException {
        var day = world.openNextTuesday();
        var supplier = world.supplier(GOOD_IBAN);
        var invoice = anAdvance(supplier, day);
        var path = "/v1/statements/" + YearMonth.from(day);

        var csv = awaitLines(supplier, path, 5);
        assertThat(csv.getFirst()).isEqualTo("date,type,detail,invoiceNumber,invoiceId,debtor,amount,currency");
        assertThat(csv.stream().skip(1).map(line -> line.replaceFirst("^[^,]*,([A-Z_]*),.*,([0-9.]+),EUR$", "$1 $2")))
                .containsExactlyInAnyOrder("INVOICE 1234.57", "PREMIUM 20.00", "PREMIUM_TAX 1.80", "ADVANCE 1111.11");
        assertThat(csv).anyMatch(line -> line.contains(",\"Client, \"\"Neuf\"\"\","));

        var pdf = text(Tokens.as("supplier", supplier)
                .accept("application/pdf")
                .get(path)
                .asByteArray());
        assertThat(pdf).contains("Relevé de", "F-1", "Avance versée", "1 111,11 €", "C-482/21");
        assertThat(Tokens.as("supplier", world.supplier(GOOD_IBAN))
                        .accept("text/csv")
                        .get(path)
                        .asString())
                .doesNotContain(invoice.id());
    }

    @Test
    void the_accounting_file_keeps_to_the_law() {
        var day = world.openNextTuesday();
        var supplier = world.supplier(GOOD_IBAN);
        anAdvance(supplier, day);
        var path = "/v1/exports/fec?year=" + day.getYear();
        var lines = awaitLines(supplier, path, 7);
        Tokens.as("supplier", supplier)
                .get(path)
                .then()
                .header("Content-Disposition", containsString("404833048FEC" + day.getYear() + "1231.txt"));
        var rows = lines.stream().map(line -> line.split("\t", -1)).toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(18));
        var entries = rows.subList(1, rows.size());
        assertThat(sum(entries, 11)).isEqualByComparingTo(sum(entries, 12)).isPositive();
        entries.stream()
                .collect(Collectors.groupingBy(row -> row[2]))
                .forEach((number, lineOf) -> assertThat(sum(lineOf, 11)).isEqualByComparingTo(sum(lineOf, 12)));
        assertThat(entries.stream().map(row -> row[3]).distinct())
                .allMatch(date -> date.matches("[0-9]{8}"))
                .isSorted();
    }

    @Test
    void payouts_come_as_csv() {
        var day = world.openNextTuesday();
        var supplier = world.supplier(GOOD_IBAN);
        anAdvance(supplier, day);
        var rows = awaitLines(supplier, "/v1/exports/payouts.csv", 2);
        assertThat(rows.get(1)).contains(",F-1,ADVANCE,COMPLETED,1111.11,EUR,");
    }

    @Test
    void the_books_balance_on_every_day() {
        var day = world.openNextTuesday();
        anAdvance(world.supplier(GOOD_IBAN), day);
        for (var asOf : List.of(day.minusDays(1), day, day.plusDays(1))) {
            Tokens.as("auditor")
                    .get("/v1/ledger?asOf=" + asOf)
                    .then()
                    .statusCode(200)
                    .body("total.amount", equalTo("0.00"));
        }
    }

    @Test
    void a_period_that_is_wrong_or_has_not_begun_is_refused() {
        world.openNextDay();
        var supplier = world.supplier(GOOD_IBAN);
        awaitLines(supplier, "/v1/statements/" + YearMonth.from(world.today()), 1);
        get(supplier, "/v1/statements/2999-01").statusCode(422).body("type", equalTo("/problems/period-in-future"));
        get(supplier, "/v1/statements/2026-13").statusCode(422).body("errors[0].pointer", equalTo("/month"));
        get(supplier, "/v1/exports/fec").statusCode(422).body("errors[0].pointer", equalTo("/year"));
        get("sup_unknown", "/v1/exports/fec?year=2026").statusCode(404);
        Tokens.as("ops").get("/v1/exports/fec?year=2026").then().statusCode(422);
    }

    private Invoice anAdvance(String supplier, LocalDate day) {
        var invoice = world.invoice(supplier, "1234.57")
                .submitted("F-1", "Client, \"Neuf\"")
                .due(day);
        world.payoutEvents(invoice, 1);
        world.openNextDay();
        world.payoutEvents(invoice, 2);
        return invoice;
    }

    private static ValidatableResponse get(String supplier, String path) {
        return Tokens.as("supplier", supplier).get(path).then();
    }

    private static List<String> awaitLines(String supplier, String path, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Arrays.asList(Tokens.as("supplier", supplier)
                                .accept("text/*")
                                .get(path)
                                .asString()
                                .split("\r\n")),
                        lines -> lines.size() >= count);
    }

    private static BigDecimal sum(List<String[]> rows, int column) {
        return rows.stream()
                .map(row -> new BigDecimal(row[column].replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
