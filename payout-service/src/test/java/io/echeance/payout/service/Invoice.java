package io.echeance.payout.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** An invoice as the other services tell its story. */
record Invoice(Log log, String id, String supplier, String gross) {

    Invoice covered(LocalDate day) {
        return tell(
                "/coverage-service",
                "CoverageGranted",
                day,
                Map.of(
                        "supplierId",
                        supplier,
                        "debtorSiren",
                        "732829320",
                        "coverageRate",
                        "0.90",
                        "dunningDays",
                        60,
                        "covered",
                        eur(gross),
                        "premium",
                        eur("20.00"),
                        "premiumTax",
                        eur("1.80"),
                        "policyVersion",
                        1));
    }

    Invoice submitted(String number, String debtor) {
        return tell(
                "/invoice-service",
                "InvoiceSubmitted",
                LocalDate.of(2026, 1, 4),
                Map.of(
                        "supplierId",
                        supplier,
                        "invoiceNumber",
                        number,
                        "debtor",
                        Map.of("siren", "732829320", "name", debtor)));
    }

    Invoice due(LocalDate day) {
        return tell(
                "/invoice-service", "DueDateReached", day, Map.of("dueDate", day.toString(), "day", day.toString()));
    }

    Invoice cancelled(LocalDate day) {
        return tell("/invoice-service", "InvoiceCancelled", day, Map.of("reason", "error", "cancelledBy", "sup"));
    }

    Invoice received(LocalDate day, String amount, String outstanding) {
        return received(day, amount, outstanding, "PLATFORM");
    }

    Invoice receivedDirectly(LocalDate day, String amount, String outstanding) {
        return received(day, amount, outstanding, "SUPPLIER");
    }

    private Invoice received(LocalDate day, String amount, String outstanding, String route) {
        return tell(
                "/collections-service",
                "PaymentReceived",
                day,
                Map.of(
                        "paymentId",
                        "pay_" + amount,
                        "amount",
                        eur(amount),
                        "valueDate",
                        day.toString(),
                        "route",
                        route,
                        "bankReference",
                        id + amount,
                        "outstanding",
                        eur(outstanding)));
    }

    Invoice paid(LocalDate day) {
        return received(day, gross, "0.00").clientPaid(day);
    }

    Invoice clientPaid(LocalDate day) {
        return tell(
                "/collections-service",
                "ClientPaid",
                day,
                Map.of("paidOn", day.toString(), "total", eur(gross), "route", "PLATFORM"));
    }

    Invoice defaulted(LocalDate day) {
        return tell(
                "/collections-service",
                "DefaultDeclared",
                day,
                Map.of(
                        "dueDate",
                        day.minusDays(60).toString(),
                        "declaredOn",
                        day.toString(),
                        "outstanding",
                        eur(gross),
                        "received",
                        eur("0.00")));
    }

    private Invoice tell(String source, String type, LocalDate day, Map<String, Object> data) {
        var all = new HashMap<String, Object>(data);
        all.put("invoiceId", id);
        log.write("invoice-lifecycle", source, id, type, day, all);
        return this;
    }

    private static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
