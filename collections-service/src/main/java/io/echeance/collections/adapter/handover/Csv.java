package io.echeance.collections.adapter.handover;

import io.echeance.collections.projection.HistoryTable;
import io.echeance.collections.projection.PaymentView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values, RFC 4180, UTF-8. */
final class Csv {

    private Csv() {}

    static byte[] of(List<HistoryTable.Entry> entries) {
        return lines(
                Stream.of("day", "type", "detail"),
                entries.stream().map(entry -> Stream.of(entry.day(), entry.type(), entry.detail())));
    }

    static byte[] ofPayments(List<PaymentView> payments) {
        return lines(
                Stream.of("paymentId", "valueDate", "amount", "currency", "bankReference", "status", "outstanding"),
                payments.stream()
                        .map(payment -> Stream.of(
                                payment.paymentId(),
                                payment.valueDate(),
                                payment.amount().getAmount(),
                                payment.amount().getCurrencyUnit(),
                                payment.bankReference(),
                                payment.status(),
                                payment.outstanding().getAmount())));
    }

    private static byte[] lines(Stream<String> head, Stream<? extends Stream<?>> rows) {
        return Stream.concat(Stream.of(line(head)), rows.map(Csv::line))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Stream<?> values) {
        return values.map(value -> quoted(value.toString())).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading sign that a spreadsheet would take for a formula is made harmless. */
    private static String quoted(String value) {
        var safe = value.matches("^[=+\\-@\\t\\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
