package io.echeance.collections.bank.application;

import io.echeance.collections.bank.domain.MatchingPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How payments of bank files are put on invoices. */
@ConfigMapping(prefix = "echeance.matching")
public interface MatchingConfig {

    /** From this score on a payment is applied without a person; the scores are in the README. */
    @WithDefault("0.80")
    BigDecimal autoMatchScore();

    /** Largest fee in euro that a bank on the way may have kept. It stays owed: the debtor bears the cost of paying (C. civ. 1342-7). */
    @WithDefault("5.00")
    BigDecimal feeAtMost();

    /** And at most this share of the debt. */
    @WithDefault("0.02")
    BigDecimal feeShare();

    /** Among at most so many debts of a debtor a set with the amount is looked for. */
    @WithDefault("8")
    int setsOf();

    /** Transactions of a file that are applied in one database transaction. */
    @WithDefault("500")
    int page();

    /** After each file, at most so many waiting payments are compared again with what is known now. */
    @WithDefault("2000")
    int lookAgain();

    default MatchingPolicy policy() {
        return new MatchingPolicy(autoMatchScore(), Money.of(CurrencyUnit.EUR, feeAtMost()), feeShare(), setsOf());
    }
}
