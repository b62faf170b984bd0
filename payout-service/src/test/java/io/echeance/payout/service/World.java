package io.echeance.payout.service;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.echeance.eventstore.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Days, suppliers and invoices of the other services. Days go on from test to test, as they do in life. */
@ApplicationScoped
public class World {

    static final String GOOD_IBAN = "FR1420041010050500013M02606";
    private static final Set<Month> MONTHS_WITH_HOLIDAYS = Set.of(Month.MARCH, Month.APRIL, Month.MAY, Month.DECEMBER);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Log log;
    private final SubjectKeys keys;
    private final Transactions transactions;
    private LocalDate today = LocalDate.of(2026, 1, 4);

    World(Log log, SubjectKeys keys, Transactions transactions) {
        this.log = log;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** Opens the day and waits until the service lives in it. */
    LocalDate open(LocalDate day) {
        today = day;
        log.write("business-calendar", "/invoice-service", "live", "DayOpened", day, Map.of("date", day.toString()));
        await().atMost(PATIENCE)
                .until(() -> transactions.run(work -> work.announcedDay()).equals(Optional.of(day)));
        return day;
    }

    LocalDate openNextDay() {
        return open(today.plusDays(1));
    }

    /** A Tuesday in a month without a bank holiday in its weeks; the day after it is open for payments too. */
    LocalDate openNextTuesday() {
        var tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        while (MONTHS_WITH_HOLIDAYS.contains(tuesday.getMonth())) {
            tuesday = tuesday.plusWeeks(1);
        }
        return open(tuesday);
    }

    /** A supplier with a signed policy. */
    String supplier(String iban) {
        var supplier = "sup_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        sign(supplier, 1, iban);
        return supplier;
    }

    /** @return the data subject whose key opens the IBAN */
    String sign(String supplier, int version, String iban) {
        var subject = keys.subjectId("supplier:" + supplier);
        var contact = seal(subject, "{\"iban\":\"%s\",\"email\":\"a@example.fr\"}".formatted(iban));
        log.write(
                "supplier-policies",
                "/coverage-service",
                supplier,
                version == 1 ? "PolicySigned" : "PolicyAmended",
                today,
                Map.of(
                        "supplierId",
                        supplier,
                        "policyVersion",
                        version,
                        "supplierName",
                        "Atelier Lenoir",
                        "siren",
                        "404833048",
                        "contact",
                        Map.of("subjectId", contact.subjectId(), "sealed", contact.sealed()),
                        "coverageRate",
                        "0.90"));
        return subject;
    }

    Invoice invoice(String supplier, String gross) {
        return new Invoice(log, "inv_" + UUID.randomUUID(), supplier, gross).covered(today);
    }

    Invoice uncoveredInvoice(String gross) {
        return new Invoice(log, "inv_" + UUID.randomUUID(), "sup_none", gross);
    }

    /** Waits until the log has that many payout events of the invoice. */
    List<JsonNode> payoutEvents(Invoice invoice, int count) {
        return await().atMost(PATIENCE).until(() -> log.payoutEvents(invoice.id()), events -> events.size() >= count);
    }

    LocalDate today() {
        return today;
    }

    private Sealed seal(String subject, String text) {
        return keys.seal(Map.of(subject, text)).get(subject);
    }
}
