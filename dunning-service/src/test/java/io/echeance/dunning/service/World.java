package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** The other services, as far as reminders see them: they write the log and open the days. */
final class World {

    private static final String LIFECYCLE = "invoice-lifecycle";
    private static final Duration LONG = Duration.ofSeconds(30);

    /** The days go on over all tests of a run, as the service's clock never goes back. */
    private static LocalDate today = LocalDate.parse("2026-01-05");

    private final Log log;
    private final SubjectKeys keys;

    World(Log log, SubjectKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    LocalDate today() {
        return today;
    }

    /** An invoice that is submitted and not covered yet. */
    Invoice submit(String language, LocalDate dueDate, boolean withContact) {
        var id = newId();
        return submit(id, language, dueDate, withContact ? id.substring(30) + "@client.example" : null);
    }

    Invoice submit(String language, LocalDate dueDate, String email) {
        return submit(newId(), language, dueDate, email);
    }

    private static String newId() {
        return "inv_" + UuidCreator.getTimeOrderedEpoch();
    }

    /** An invoice to a person of whom everything is known. */
    Invoice coverPerson(String email, String name, String phone, String address, LocalDate dueDate) {
        var id = newId();
        var invoice = new Invoice(id, "sup_" + id.substring(28, 40).replace("-", ""), email, dueDate);
        var text = new io.vertx.core.json.JsonObject()
                .put("name", name)
                .put("email", email)
                .put("phone", phone)
                .put("address", address)
                .encode();
        var sealed = keys.seal(Map.of(subject(invoice), text)).get(subject(invoice));
        return cover(submit(invoice, "fr", sealed));
    }

    /** Another invoice of the same supplier to the same person. */
    Invoice coverAnother(Invoice first, LocalDate dueDate) {
        return cover(submit(new Invoice(newId(), first.supplierId(), first.email(), dueDate), "fr"));
    }

    /** An invoice of another supplier to the same person. */
    Invoice coverOfAnotherSupplier(Invoice first, LocalDate dueDate) {
        return cover(submit(newId(), "fr", dueDate, first.email()));
    }

    private Invoice submit(String id, String language, LocalDate dueDate, String email) {
        return submit(new Invoice(id, "sup_" + id.substring(28, 40).replace("-", ""), email, dueDate), language);
    }

    private Invoice submit(Invoice invoice, String language) {
        return submit(invoice, language, invoice.email() == null ? null : seal(invoice));
    }

    private Invoice submit(Invoice invoice, String language, Sealed contact) {
        var id = invoice.id();
        var dueDate = invoice.dueDate();
        log.write(
                "supplier-policies",
                "/coverage-service",
                invoice.supplierId(),
                "PolicySigned",
                today,
                Map.of(
                        "supplierId",
                        invoice.supplierId(),
                        "supplierName",
                        "Étanchéité Dupré & Fils",
                        "siren",
                        "732829320"));
        var debtor = new HashMap<String, Object>(
                Map.of("siren", "356000000", "name", "La Poste", "country", "FR", "language", language));
        if (contact != null) {
            debtor.put("contact", contact);
        }
        lifecycle(
                "/invoice-service",
                invoice,
                "InvoiceSubmitted",
                Map.of(
                        "invoiceId",
                        id,
                        "supplierId",
                        invoice.supplierId(),
                        "invoiceNumber",
                        "F-" + id.substring(30),
                        "debtor",
                        debtor,
                        "gross",
                        Invoice.GROSS,
                        "dueDate",
                        dueDate,
                        "creditorReference",
                        "RF18539007547034"));
        return invoice;
    }

    Invoice cover(String language, LocalDate dueDate, boolean withContact) {
        return cover(submit(language, dueDate, withContact));
    }

    Invoice cover(Invoice invoice) {
        lifecycle(
                "/coverage-service",
                invoice,
                "CoverageGranted",
                Map.of("invoiceId", invoice.id(), "dunningDays", 60, "covered", Invoice.GROSS));
        return invoice;
    }

    void lifecycle(String source, Invoice invoice, String type, Map<String, ?> data) {
        log.write(LIFECYCLE, source, invoice.id(), type, today, data);
    }

    void pay(Invoice invoice, Money amount, Money outstanding) {
        lifecycle(
                "/collections-service",
                invoice,
                "PaymentReceived",
                Map.of(
                        "invoiceId",
                        invoice.id(),
                        "paymentId",
                        "pay_" + UuidCreator.getTimeOrderedEpoch(),
                        "amount",
                        amount,
                        "valueDate",
                        today,
                        "outstanding",
                        outstanding));
    }

    void promise(Invoice invoice, LocalDate promisedOn) {
        lifecycle(
                "/collections-service",
                invoice,
                "PromiseRecorded",
                Map.of("invoiceId", invoice.id(), "promisedOn", promisedOn, "amount", Invoice.GROSS));
    }

    void stop(Invoice invoice, String source, String type) {
        lifecycle(source, invoice, type, Map.of("invoiceId", invoice.id()));
    }

    void erase(Invoice invoice) {
        log.erase(subject(invoice));
    }

    /** Opens the day, and no day between, as after an outage. */
    void openDay(LocalDate day) {
        today = day;
        log.write("business-calendar", "/invoice-service", "live", "DayOpened", day, Map.of("date", day));
    }

    void openDayAndSettle(LocalDate day) {
        openDay(day);
        settle();
    }

    /** Waits until the service has the day, has decided all that is due, and has no mail and no event left. */
    void settle() {
        await().atMost(LONG).until(() -> {
            var status = status();
            return today.toString().equals(status.getString("today"))
                    && !status.getBoolean("deadlinesDue")
                    && status.getLong("pendingWork") == 0
                    && status.getLong("outbox") == 0;
        });
    }

    JsonPath status() {
        return given().auth()
                .oauth2(Tokens.of("system"))
                .get("/internal/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<Map<String, Object>> reminders(Invoice invoice) {
        return given().auth()
                .oauth2(Tokens.supplier(invoice.supplierId()))
                .get("/v1/invoices/" + invoice.id() + "/reminders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data");
    }

    private Sealed seal(Invoice invoice) {
        var text = "{\"name\":\"Jeanne Martin\",\"email\":\"" + invoice.email() + "\"}";
        return keys.seal(Map.of(subject(invoice), text)).get(subject(invoice));
    }

    private String subject(Invoice invoice) {
        return keys.subjectId("debtor:356000000:" + invoice.email());
    }
}
