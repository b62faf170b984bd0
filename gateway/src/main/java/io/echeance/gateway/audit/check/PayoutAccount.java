package io.echeance.gateway.audit.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An invoice's entitlement and payouts, computed from the log alone and independently of the services. */
final class PayoutAccount {

    /** One payout, by the latest attempt of its id. */
    record Payout(String kind, BigDecimal amount, LocalDate executionDate, String status) {
        boolean isActive() {
            return !status.equals("FAILED");
        }

        Payout now(String next) {
            return new Payout(kind, amount, executionDate, next);
        }
    }

    boolean covered;
    boolean due;
    boolean paid;
    boolean defaulted;
    boolean cancelled;
    BigDecimal gross = BigDecimal.ZERO;
    BigDecimal rate = BigDecimal.ZERO;
    BigDecimal received = BigDecimal.ZERO;
    /** Straight from the client to the supplier: it has that already. */
    BigDecimal direct = BigDecimal.ZERO;

    final Map<String, BigDecimal> directPayments = new HashMap<>(2);

    /** Used for the supplier's debt of another invoice: as good as paid out. */
    BigDecimal setOff = BigDecimal.ZERO;

    /** What the supplier gave back for this invoice out of what was owed to it for others. */
    BigDecimal repaid = BigDecimal.ZERO;

    /** What the supplier still has to give back for this invoice. */
    BigDecimal debt = BigDecimal.ZERO;

    Instant lastFact = Instant.EPOCH;
    private final Map<String, Payout> payouts = new LinkedHashMap<>(4);

    private BigDecimal entitlement() {
        if (!covered || cancelled) {
            return BigDecimal.ZERO;
        }
        if (paid) {
            return gross;
        }
        var advance = cents(gross.multiply(rate));
        if (defaulted) {
            var share = cents(received.min(gross).multiply(BigDecimal.ONE.subtract(rate)));
            return advance.add(share).min(gross);
        }
        return due ? advance : BigDecimal.ZERO;
    }

    /** To be paid out in all, by the facts of now; negative when the supplier has more than it is entitled to. */
    BigDecimal owed() {
        return entitlement().subtract(direct.min(gross));
    }

    /** What the supplier has, or will have, of it. */
    BigDecimal had() {
        return active().add(setOff).subtract(repaid).subtract(debt);
    }

    boolean mayBePaid() {
        return due || paid || defaulted;
    }

    Map<String, Payout> payouts() {
        return payouts;
    }

    private BigDecimal active() {
        return payouts.values().stream()
                .filter(Payout::isActive)
                .map(Payout::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Failed and waiting for a corrected account. */
    BigDecimal waiting() {
        return payouts.values().stream()
                .filter(payout -> !payout.isActive())
                .map(Payout::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long advances() {
        return payouts.values().stream()
                .filter(payout -> payout.isActive() && payout.kind().equals("ADVANCE"))
                .count();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
