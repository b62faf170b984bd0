package io.echeance.collections.api;

import java.util.List;
import java.util.function.Function;

/**
 * A page of payments, newest first.
 *
 * @param next cursor of the following page; absent on the last one
 */
public record PaymentPage<T>(List<T> data, String next) {

    /** @param rows one more than the page holds when there is a following one */
    static <T> PaymentPage<T> of(List<T> rows, int limit, Function<T, String> id) {
        return rows.size() <= limit
                ? new PaymentPage<>(rows, null)
                : new PaymentPage<>(rows.subList(0, limit), Cursor.of(id.apply(rows.get(limit - 1))));
    }
}
