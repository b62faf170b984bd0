package io.echeance.coverage.debtor.api;

import io.echeance.coverage.debtor.domain.PaymentBehaviour;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How a debtor pays, see {@link PaymentBehaviour}. */
public record BehaviourView(
        long paidOnTime,
        long paidLate,
        BigDecimal averageDaysLate,
        long open,
        long overdue,
        long defaulted,
        long recovered,
        LocalDate oldestOverdueOn) {

    static BehaviourView of(PaymentBehaviour behaviour) {
        return new BehaviourView(
                behaviour.paidOnTime(),
                behaviour.paidLate(),
                behaviour.averageDaysLate(),
                behaviour.open(),
                behaviour.overdue(),
                behaviour.inDefault(),
                behaviour.recovered(),
                behaviour.oldestOverdueOn());
    }
}
