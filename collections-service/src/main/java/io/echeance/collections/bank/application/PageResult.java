package io.echeance.collections.bank.application;

import java.util.List;

/**
 * What has become of a page of entries.
 *
 * @param waiting ids of those that wait
 * @param settled ids of waiting ones that wait no more
 */
record PageResult(
        int matched, int unmatched, int alreadyKnown, int reversed, List<String> waiting, List<String> settled) {}
