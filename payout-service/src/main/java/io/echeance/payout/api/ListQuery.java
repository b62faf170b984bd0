package io.echeance.payout.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.payout.projection.PayoutView.Status;
import io.echeance.payout.query.PayoutQueries.Filter;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Query parameters of the list, as text, so that every fault is named at once. */
public class ListQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    @QueryParam("invoiceId")
    String invoiceId;

    @QueryParam("supplierId")
    String supplierId;

    @QueryParam("status")
    String status;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** What was asked, checked. */
    record Checked(Filter filter, int limit) {}

    /**
     * @param tenant the supplier whose payouts alone may be seen, or null for all
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names every fault
     */
    Checked check(String tenant) {
        var faults = new ArrayList<Fault>();
        var wantedStatus = parse(
                status, faults, ListQuery::status, "status", "must be one of " + Arrays.toString(Status.values()));
        var wantedLimit = parse(limit, faults, ListQuery::limit, "limit", "must be a number from 1 to " + MOST);
        var before = parse(cursor, faults, Cursor::read, "cursor", "must be the value of `next` of an earlier page");
        if (!faults.isEmpty()) {
            throw Problems.toException(Problem.invalid(faults));
        }
        return new Checked(
                new Filter(tenant, invoiceId, supplierId, wantedStatus, before),
                wantedLimit == null ? DEFAULT_LIMIT : wantedLimit);
    }

    private static <T> T parse(
            String text,
            List<Fault> faults,
            java.util.function.Function<String, Optional<T>> reader,
            String name,
            String expected) {
        if (text == null) {
            return null;
        }
        var value = reader.apply(text);
        if (value.isEmpty()) {
            faults.add(new Fault("/" + name, "invalid", expected));
        }
        return value.orElse(null);
    }

    private static Optional<Status> status(String text) {
        return Arrays.stream(Status.values())
                .filter(value -> value.name().equals(text))
                .findFirst();
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(value -> value >= 1 && value <= MOST)
                : Optional.empty();
    }
}
