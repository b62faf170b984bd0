package io.echeance.payout.ledger.api;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front. */
final class Csv {

    private static final String FORMULA = "=+-@\t";

    private Csv() {}

    static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        if (text == null) {
            return "";
        }
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
