package io.echeance.coverage.support;

import static io.echeance.coverage.support.Tokens.as;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The whole service on a real broker and a real database, on one business day. */
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "coverage"))
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ServiceTest {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    protected static final String SUPPLIER_SIREN = "404833048";
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    protected Transactions transactions;

    protected ForeignLog foreign;
    protected OwnLog lifecycle;

    @BeforeAll
    void openLogs() {
        foreign = new ForeignLog();
        lifecycle = new OwnLog("invoice-lifecycle");
    }

    @AfterAll
    void closeLogs() {
        foreign.close();
        lifecycle.close();
    }

    @BeforeEach
    void openDay() {
        if (!TODAY.toString().equals(today())) {
            foreign.day(TODAY);
            await().atMost(PATIENCE).until(() -> TODAY.toString().equals(today()));
        }
    }

    private static String today() {
        return as("system")
                .get("/internal/status")
                .then()
                .statusCode(200)
                .extract()
                .path("today");
    }

    protected static String newSupplier() {
        return "sup_" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36) + "test";
    }

    protected static String newSiren() {
        try {
            var digits = String.format("%08d", ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
            return digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static String policy(String supplierId) {
        return """
                {"supplierId":"%s","supplierName":"Atelier Lenoir SARL","siren":"%s",
                 "iban":"FR76 3000 6000 0112 3456 7890 189","email":"compta@atelier-lenoir.example","signedOn":"2026-01-02"}
                """.formatted(supplierId, SUPPLIER_SIREN);
    }

    /** A supplier with a policy of the default terms. */
    protected static String signedSupplier() {
        var supplierId = newSupplier();
        as("underwriter").body(policy(supplierId)).post("/v1/policies").then().statusCode(201);
        return supplierId;
    }

    protected static void setLimit(String siren, String amount) {
        as("underwriter")
                .body("{\"limit\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"reason\":\"Accounts seen\"}"
                        .formatted(amount))
                .put("/v1/debtors/{siren}/limit", siren)
                .then()
                .statusCode(200);
    }

    protected static String used(String siren) {
        return as("ops")
                .get("/v1/debtors/{siren}/limit", siren)
                .then()
                .statusCode(200)
                .extract()
                .path("used.amount");
    }

    protected static Submission submission(String supplierId, String debtorSiren, String amount) {
        return new Submission(
                "inv_" + UuidCreator.getTimeOrderedEpoch(),
                supplierId,
                SUPPLIER_SIREN,
                debtorSiren,
                amount,
                TODAY.minusDays(5),
                TODAY.plusDays(40));
    }

    protected void submit(Submission... submissions) {
        foreign.publish(List.of(submissions).stream().map(this::submitted).toList());
    }

    protected EventRecord submitted(Submission submission) {
        return foreign.fact("/invoice-service", submission.invoiceId(), "InvoiceSubmitted", TODAY, submission.json());
    }

    /** A fact about an invoice, by its one writer. */
    protected void happens(String source, String invoiceId, String type) {
        happens(source, invoiceId, type, "");
    }

    /** @param more further fields of the event, with a comma before each */
    protected void happens(String source, String invoiceId, String type, String more) {
        foreign.publish(List.of(
                foreign.fact(source, invoiceId, type, TODAY, "{\"invoiceId\":\"%s\"%s}".formatted(invoiceId, more))));
    }

    protected void isPaid(Submission submission, LocalDate paidOn) {
        happens("/collections-service", submission.invoiceId(), "ClientPaid", ",\"paidOn\":\"" + paidOn + "\"");
    }

    protected void isReversed(Submission submission, String outstanding) {
        happens(
                "/collections-service",
                submission.invoiceId(),
                "PaymentReversed",
                ",\"outstanding\":{\"amount\":\"" + outstanding + "\",\"currency\":\"EUR\"}");
    }

    /** The one decision on the invoice, once it is on the topic. */
    protected EventRecord decisionOn(String invoiceId) {
        return await().atMost(PATIENCE)
                .until(() -> lifecycle.of(invoiceId), events -> !events.isEmpty())
                .getLast();
    }

    /** How the facts of the log left the cover; null while there is none. */
    protected String status(Submission submission) {
        return transactions
                .run(work -> work.sql()
                        .list(
                                "select status from covers where invoice_id = $1",
                                row -> row.getString("status"),
                                submission.invoiceId()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    protected static <T> List<T> times(int count, Supplier<T> make) {
        return IntStream.range(0, count).mapToObj(i -> make.get()).toList();
    }
}
