package io.echeance.payout.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echeance.payout.projection.PayoutFileTable.PayoutFile;
import java.util.List;

/**
 * A page of files for the bank, newest first.
 *
 * @param next cursor of the following page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilePage(List<PayoutFile> data, String next) {

    /** @param rows one more than the page holds when there is a following one */
    static FilePage of(List<PayoutFile> rows, int limit) {
        if (rows.size() <= limit) {
            return new FilePage(rows, null);
        }
        return new FilePage(
                rows.subList(0, limit), Cursor.of(rows.get(limit - 1).fileId()));
    }
}
