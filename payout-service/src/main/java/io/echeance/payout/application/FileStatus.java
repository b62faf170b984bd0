package io.echeance.payout.application;

import io.echeance.payout.domain.BankStatus;
import java.util.List;

/** What a file's transfers, taken together, have come to. */
final class FileStatus {

    private FileStatus() {}

    /** @param statuses each that occurs, null for transfers about which the bank has said nothing */
    static String of(List<BankStatus> statuses) {
        boolean rejected = statuses.contains(BankStatus.REJECTED);
        if (rejected) {
            return statuses.size() == 1 ? "REJECTED" : "PARTIALLY_ACCEPTED";
        }
        if (statuses.contains(null)) {
            return statuses.size() == 1 ? "WRITTEN" : "PARTIALLY_ACCEPTED";
        }
        return statuses.contains(BankStatus.ACCEPTED) ? "ACCEPTED" : "SETTLED";
    }
}
