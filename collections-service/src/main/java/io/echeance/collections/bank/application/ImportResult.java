package io.echeance.collections.bank.application;

import io.echeance.collections.bank.domain.FileItem.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * What has become of a file's transactions: {@code received = matched + unmatched + alreadyKnown + reversed + refused}.
 *
 * @param matched      put on invoices
 * @param unmatched    waiting for a person
 * @param alreadyKnown told by a file before, or recorded by hand before; not applied again
 * @param reversed     took an earlier payment back
 * @param refused      left out, with reasons in {@code refusals}
 * @param refusals     the first of them
 */
public record ImportResult(
        int received, int matched, int unmatched, int alreadyKnown, int reversed, int refused, List<Refused> refusals) {

    private static final int MOST_REFUSALS = 200;

    static final ImportResult NOTHING = new ImportResult(0, 0, 0, 0, 0, 0, List.of());

    /** A page that was taken. */
    ImportResult plus(PageResult page) {
        return new ImportResult(
                received + page.matched() + page.unmatched() + page.alreadyKnown() + page.reversed(),
                matched + page.matched(),
                unmatched + page.unmatched(),
                alreadyKnown + page.alreadyKnown(),
                reversed + page.reversed(),
                refused,
                refusals);
    }

    ImportResult plus(List<Refused> more) {
        var shown = new ArrayList<>(refusals);
        more.stream().limit(MOST_REFUSALS - refusals.size()).forEach(shown::add);
        return new ImportResult(
                received + more.size(),
                matched,
                unmatched,
                alreadyKnown,
                reversed,
                refused + more.size(),
                List.copyOf(shown));
    }

    /** Waiting ones that were matched when the queue was looked through again. */
    ImportResult settled(int fromThisFile) {
        return new ImportResult(
                received, matched + fromThisFile, unmatched - fromThisFile, alreadyKnown, reversed, refused, refusals);
    }
}
