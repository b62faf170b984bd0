package io.echeance.coverage.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; absent on the last one
 */
public record CursorPage<T>(List<T> data, String next) {

    private static final int LONGEST = 200;

    /** @param rows one more than the limit where there is a next page */
    public static <R, T> CursorPage<T> of(List<R> rows, int limit, ToLongFunction<R> position, Function<R, T> view) {
        var page = rows.stream().limit(limit).toList();
        var next = rows.size() > limit ? encode(position.applyAsLong(page.getLast())) : null;
        return new CursorPage<>(page.stream().map(view).toList(), next);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it is not in range */
    public static void checkLimit(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw refused("/limit", "must be from 1 to " + LONGEST);
        }
    }

    /** Where the page begins: before this position. */
    public static long before(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw refused("/cursor", "must be the next of an earlier page");
        }
    }

    private static String encode(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(position).getBytes(StandardCharsets.US_ASCII));
    }

    private static RuntimeException refused(String pointer, String message) {
        return Problems.toException(Problem.invalid(List.of(new Fault(pointer, "out-of-range", message))));
    }
}
