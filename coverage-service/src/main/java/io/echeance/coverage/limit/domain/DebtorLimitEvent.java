package io.echeance.coverage.limit.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** Facts of a debtor's limit. Component names are the names on the topic {@code debtor-limits}. */
public sealed interface DebtorLimitEvent {

    /** @param expiresOn last day on which it holds; absent: no end */
    record DebtorLimitSet(String debtorSiren, Money limit, String reason, LocalDate expiresOn, String setBy)
            implements DebtorLimitEvent {}
}
