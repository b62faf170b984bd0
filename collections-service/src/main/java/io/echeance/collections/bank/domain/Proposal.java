package io.echeance.collections.bank.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * A way to apply a payment.
 *
 * @param score       how sure it is, 0.00 to 1.00; see the table in the README
 * @param allocations their sum is the payment's amount
 */
public record Proposal(Rule rule, BigDecimal score, List<Allocation> allocations) {

    public Proposal {
        allocations = List.copyOf(allocations);
    }

    static Proposal of(Rule rule, String score, List<Allocation> allocations) {
        return new Proposal(rule, new BigDecimal(score), allocations);
    }
}
