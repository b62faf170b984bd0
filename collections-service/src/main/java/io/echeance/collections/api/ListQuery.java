package io.echeance.collections.api;

import io.echeance.collections.query.PaymentQueries.Filter;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Query parameters of the list, as text, so that every fault is named at once. */
public class ListQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    @QueryParam("invoiceId")
    String invoiceId;

    @QueryParam("matched")
    String matched;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** What was asked, checked. @param waiting those that are on no invoice yet, instead of those that are */
    record Checked(Filter filter, int limit, boolean waiting) {}

    /**
     * @param tenant the supplier whose payments alone may be seen
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names every fault
     */
    Checked check(Optional<String> tenant) {
        var faults = new ArrayList<Fault>();
        var invoice = parse(invoiceId, faults, ListQuery::id, "invoiceId", "must be the id of an invoice");
        var size = parse(limit, faults, ListQuery::limit, "limit", "must be a number from 1 to " + MOST);
        var before = parse(cursor, faults, Cursor::read, "cursor", "must be the value of `next` of an earlier page");
        var onInvoices = parse(matched, faults, ListQuery::flag, "matched", "must be true or false");
        if (!faults.isEmpty()) {
            throw Problems.toException(Problem.invalid(faults));
        }
        return new Checked(new Filter(tenant, invoice, before), size.orElse(DEFAULT_LIMIT), !onInvoices.orElse(true));
    }

    private static <T> Optional<T> parse(
            String text, List<Fault> faults, Function<String, Optional<T>> reader, String name, String expected) {
        var value = Optional.ofNullable(text).flatMap(reader);
        if (text != null && value.isEmpty()) {
            faults.add(new Fault("/" + name, "invalid", expected));
        }
        return value;
    }

    private static Optional<Boolean> flag(String text) {
        return Optional.of(text).filter(word -> word.matches("true|false")).map(Boolean::valueOf);
    }

    private static Optional<String> id(String text) {
        return Optional.of(text).filter(id -> id.matches("[\\x21-\\x7e]{1,100}"));
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value >= 1 && value <= MOST);
    }
}
