package io.echeance.gateway.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.gateway.domain.InvoiceStatus;
import io.echeance.gateway.query.Cursor;
import io.echeance.gateway.query.InvoiceFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the filters of a list from the query; names everything that is wrong with them at once. */
final class InvoiceQuery {

    static final int LONGEST_PAGE = 200;
    private static final int PAGE = 50;
    private static final Set<String> KNOWN = Set.of(
            "status", "debtor", "dueBefore", "dueAfter", "number", "submittedAfter", "supplierId", "limit", "cursor");

    private final MultivaluedMap<String, String> query;
    private final List<Fault> faults = new ArrayList<>();

    private InvoiceQuery(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 */
    static InvoiceFilter read(MultivaluedMap<String, String> parameters, String tenant) {
        var query = new InvoiceQuery(parameters);
        parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> query.fault(name, "unknown-parameter", "is not a filter; known are " + sorted()));
        var filter = query.filter(tenant);
        if (!query.faults.isEmpty()) {
            throw Problems.toException(Problem.invalid(query.faults));
        }
        return filter;
    }

    private InvoiceFilter filter(String tenant) {
        return new InvoiceFilter(
                tenant,
                query.getFirst("supplierId"),
                statuses(),
                one("debtor", "9 digits, a SIREN", text -> matching(text, "[0-9]{9}")),
                one("dueBefore", "a date, YYYY-MM-DD", LocalDate::parse),
                one("dueAfter", "a date, YYYY-MM-DD", LocalDate::parse),
                query.getFirst("number"),
                isDay("submittedAfter") ? one("submittedAfter", "a day of the calendar", LocalDate::parse) : null,
                isDay("submittedAfter") ? null : one("submittedAfter", "a date or an RFC 3339 instant", Instant::parse),
                one(
                        "cursor",
                        "the next of a page before",
                        text -> Cursor.read(text).orElse(null)),
                limit());
    }

    /** Several words by comma or by repetition. */
    private List<String> statuses() {
        var words = query.getOrDefault("status", List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .distinct()
                .toList();
        var known = Arrays.stream(InvoiceStatus.values()).map(Enum::name).toList();
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> fault("status", "unknown-status", "is not one of " + String.join(", ", known)));
        return words;
    }

    private int limit() {
        var limit = one("limit", "a number from 1 to " + LONGEST_PAGE, text -> {
            int number = Integer.parseInt(text);
            return number < 1 || number > LONGEST_PAGE ? null : number;
        });
        return limit == null ? PAGE : limit;
    }

    private boolean isDay(String name) {
        var text = query.getFirst(name);
        return text != null && text.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    /** The parameter's value, null when it is absent or, noted as a fault, not readable. */
    private <T> T one(String name, String expected, Function<String, T> reading) {
        var text = query.getFirst(name);
        if (text == null) {
            return null;
        }
        try {
            var value = reading.apply(text);
            if (value != null) {
                return value;
            }
        } catch (DateTimeException | NumberFormatException e) {
            fault(name, "invalid", "must be " + expected + ": " + e.getMessage());
            return null;
        }
        fault(name, "invalid", "must be " + expected);
        return null;
    }

    private static String matching(String text, String form) {
        return text.matches(form) ? text : null;
    }

    private void fault(String name, String code, String message) {
        faults.add(new Fault("/" + name, code, message));
    }

    private static List<String> sorted() {
        return KNOWN.stream().sorted().toList();
    }
}
