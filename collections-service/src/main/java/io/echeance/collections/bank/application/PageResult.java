package io.echeance.collections.bank.application;

import java.util.List;
import java.util.Map;

/**
 * What has become of a page of entries.
 *
 * @param waiting ids of those that wait
 * @param settled ids of waiting ones that wait no more
 * @param positions last versions of the invoices' streams that were written to
 */
record PageResult(
        int matched,
        int unmatched,
        int alreadyKnown,
        int reversed,
        List<String> waiting,
        List<String> settled,
        Map<String, Integer> positions) {}
