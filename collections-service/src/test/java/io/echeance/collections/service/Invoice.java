package io.echeance.collections.service;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** An invoice in the hands of the other services. */
record Invoice(
        Log log,
        String id,
        String supplier,
        String gross,
        String reference,
        String number,
        String debtor,
        LocalDate dueDate) {

    private static final String TOPIC = "invoice-lifecycle";

    static Invoice submit(Log log, String supplier, String gross, LocalDate dueDate) {
        return submit(log, supplier, gross, dueDate, newNumber(), newDebtor());
    }

    static Invoice submit(Log log, String supplier, String gross, LocalDate dueDate, String number, String debtor) {
        return new Invoice(log, "inv_" + UUID.randomUUID(), supplier, gross, newReference(), number, debtor, dueDate)
                .submit();
    }

    static String newDebtor() {
        return "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    private static String newNumber() {
        return "F-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    /** Another invoice that bears the same reference. */
    Invoice twin() {
        return new Invoice(log, "inv_" + UUID.randomUUID(), supplier, gross, reference, number, debtor, dueDate)
                .submit();
    }

    LocalDate issueDate() {
        return dueDate.minusDays(30);
    }

    Invoice cover(int dunningDays) {
        write(
                "/coverage-service",
                "CoverageGranted",
                Map.of("invoiceId", id, "dunningDays", dunningDays, "coverageRate", "0.90"));
        return this;
    }

    Invoice cover() {
        return cover(60);
    }

    void cancel() {
        write("/invoice-service", "InvoiceCancelled", Map.of("invoiceId", id, "reason", "issued twice"));
    }

    void dispute() {
        write("/invoice-service", "InvoiceDisputed", Map.of("invoiceId", id, "reason", "goods were broken"));
    }

    void resolveDispute() {
        write("/invoice-service", "DisputeResolved", Map.of("invoiceId", id, "outcome", "REJECTED"));
    }

    private Invoice submit() {
        write(
                "/invoice-service",
                "InvoiceSubmitted",
                Map.of(
                        "invoiceId",
                        id,
                        "supplierId",
                        supplier,
                        "gross",
                        Map.of("amount", gross, "currency", "EUR"),
                        "issueDate",
                        issueDate().toString(),
                        "dueDate",
                        dueDate.toString(),
                        "creditorReference",
                        reference,
                        "invoiceNumber",
                        number,
                        "debtor",
                        Map.of("siren", debtor)));
        return this;
    }

    private void write(String source, String type, Map<String, ?> data) {
        log.write(TOPIC, source, id, type, issueDate(), data);
    }

    /** ISO 11649: check digits are 98 − (reference, "RF00") mod 97, letters as two digits. */
    private static String newReference() {
        var body =
                UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        var digits = new StringBuilder();
        (body + "RF00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int remainder =
                new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return "RF%02d%s".formatted(98 - remainder, body);
    }
}
