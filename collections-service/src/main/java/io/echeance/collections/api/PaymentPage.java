package io.echeance.collections.api;

import io.echeance.collections.projection.PaymentView;
import java.util.List;

/**
 * A page of payments, newest first.
 *
 * @param next cursor of the following page; absent on the last one
 */
public record PaymentPage(List<PaymentView> data, String next) {

    /** @param rows one more than the page holds when there is a following one */
    static PaymentPage of(List<PaymentView> rows, int limit) {
        return rows.size() <= limit
                ? new PaymentPage(rows, null)
                : new PaymentPage(
                        rows.subList(0, limit), Cursor.of(rows.get(limit - 1).paymentId()));
    }
}
