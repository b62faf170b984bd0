package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.collections.application.CatchUp;
import io.echeance.eventstore.store.Transactions;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Days and invoices of the other services, and this service's answers. Days go on from test to test, as they do in life. */
@ApplicationScoped
public class World {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Set<String> FOLLOWING =
            Set.of("PenaltiesAssessed", "RecoveryOpened", "RecoveryStageReached", "RecoveryClosed");

    private final Log log;
    private final Transactions transactions;
    private final CatchUp catchUp;
    private LocalDate today = LocalDate.of(2026, 1, 4);

    World(Log log, Transactions transactions, CatchUp catchUp) {
        this.log = log;
        this.transactions = transactions;
        this.catchUp = catchUp;
    }

    LocalDate today() {
        return today;
    }

    Log log() {
        return log;
    }

    /** Opens the day and waits until the service lives in it. */
    void open(LocalDate day) {
        announce(day);
        await().atMost(PATIENCE)
                .until(() -> transactions.run(work -> work.announcedDay()).equals(Optional.of(day)));
    }

    /** Opens the day and does not wait. */
    void announce(LocalDate day) {
        today = day;
        log.write("business-calendar", "/invoice-service", "live", "DayOpened", day, Map.of("date", day.toString()));
    }

    void openSomeDay() {
        open(today.plusDays(1));
    }

    static String newSupplier() {
        return "sup_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** A covered invoice, due in ten days, that the service has read. */
    Invoice covered(String gross) {
        return covered(newSupplier(), gross);
    }

    Invoice covered(String supplier, String gross) {
        var invoice = submitted(supplier, gross).cover();
        settle();
        return invoice;
    }

    /** An invoice without cover that the service may not have read yet. */
    Invoice submitted(String supplier, String gross) {
        return Invoice.submit(log, supplier, gross, today.plusDays(10));
    }

    /** Waits until the service has read the log. */
    void settle() {
        try {
            catchUp.await().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> payment(Invoice invoice, String amount) {
        return Map.of(
                "invoiceId",
                invoice.id(),
                "amount",
                euros(amount),
                "valueDate",
                today.toString(),
                "route",
                "PLATFORM",
                "bankReference",
                newBankReference());
    }

    /** Operations record a payment. */
    ValidatableResponse pay(Invoice invoice, String amount) {
        return post(payment(invoice, amount)).statusCode(201);
    }

    ValidatableResponse post(Map<String, ?> payment) {
        return Tokens.as("ops").body(payment).post("/v1/payments").then();
    }

    ValidatableResponse reverse(String paymentId) {
        return Tokens.as("ops")
                .body(Map.of("reason", "Direct debit bounced"))
                .post("/v1/payments/" + paymentId + "/reversal")
                .then();
    }

    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    static String newBankReference() {
        return "BK" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Own events of the invoice on the topic, once there are that many; each with its type. */
    List<JsonNode> events(Invoice invoice, int count) {
        return await().atMost(PATIENCE).until(() -> eventsSoFar(invoice), events -> events.size() >= count);
    }

    /** Own events of the invoice that are on the topic now, besides what follows for a late one. */
    List<JsonNode> eventsSoFar(Invoice invoice) {
        return log.ownEvents(invoice.id()).stream()
                .filter(event -> !FOLLOWING.contains(event.path("type").asText()))
                .toList();
    }

    /** The newest own event of a type, once it is there. */
    JsonNode newest(Invoice invoice, String type) {
        return await().atMost(PATIENCE)
                .until(
                        () -> log.ownEvents(invoice.id()).stream()
                                .filter(event -> event.path("type").asText().equals(type))
                                .reduce((_, later) -> later),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until exactly these events of the invoice are on the topic. */
    void hasExactly(Invoice invoice, String... types) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(types(invoice)).containsExactly(types));
    }

    /** After everything that is due was handled and read, these events and no more are there. */
    void hasAtRestExactly(Invoice invoice, String... types) {
        rest();
        assertThat(types(invoice)).containsExactly(types);
    }

    /** Waits until everything that is due was handled, published and read. */
    void rest() {
        await().atMost(PATIENCE).until(this::isAtRest);
    }

    private boolean isAtRest() {
        settle();
        var status =
                Tokens.as("ops").get("/internal/status").then().statusCode(200).extract();
        return status.<Integer>path("outbox") == 0 && !status.<Boolean>path("deadlinesDue");
    }

    private List<String> types(Invoice invoice) {
        return eventsSoFar(invoice).stream()
                .map(event -> event.path("type").asText())
                .toList();
    }
}
