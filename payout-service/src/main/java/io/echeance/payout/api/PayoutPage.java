package io.echeance.payout.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echeance.payout.projection.PayoutView;
import java.util.List;

/**
 * A page of payouts, newest first.
 *
 * @param next cursor of the following page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayoutPage(List<PayoutView> data, String next) {

    /** @param rows one more than the page holds when there is a following one */
    static PayoutPage of(List<PayoutView> rows, int limit) {
        if (rows.size() <= limit) {
            return new PayoutPage(rows, null);
        }
        return new PayoutPage(
                rows.subList(0, limit), Cursor.of(rows.get(limit - 1).payoutId()));
    }
}
