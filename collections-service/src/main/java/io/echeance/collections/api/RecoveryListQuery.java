package io.echeance.collections.api;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Query parameters of the list of recoveries, as text, so that every fault is named at once. */
public class RecoveryListQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    @QueryParam("status")
    String status;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** What was asked, checked. */
    record Checked(Optional<String> status, Optional<String> before, int limit) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names every fault */
    Checked check() {
        var faults = new Faults(List.of());
        if (status != null && !status.matches("OPEN|RECOVERED|WRITTEN_OFF")) {
            faults.add("/status", "invalid", "must be OPEN, RECOVERED or WRITTEN_OFF");
        }
        int size = limit == null ? DEFAULT_LIMIT : limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            faults.add("/limit", "invalid", "must be a number from 1 to " + MOST);
        }
        var before = Optional.ofNullable(cursor).map(RecoveryListQuery::read);
        if (before.filter(String::isEmpty).isPresent()) {
            faults.add("/cursor", "invalid", "must be the value of `next` of an earlier page");
        }
        faults.throwIfAny();
        return new Checked(Optional.ofNullable(status), before, size);
    }

    /** Empty for what no list has given. */
    private static String read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return text.matches("inv_[0-9a-f-]{32,36}") ? text : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
