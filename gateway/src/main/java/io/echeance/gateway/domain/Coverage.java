package io.echeance.gateway.domain;

import io.echeance.gateway.domain.InvoiceEvent.CoverageGranted;
import java.util.List;
import org.joda.money.Money;

/**
 * The insurer's answer.
 *
 * @param rate        part of the gross amount that is advanced, e.g. {@code 0.90}; null before a grant, as all that follows
 * @param advance     what is advanced at the due date
 * @param dunningDays from the due date to the default
 * @param reasons     stable codes, see {@link CoverageReason}
 */
public record Coverage(
        Decision decision,
        String rate,
        Money advance,
        Money premium,
        Money premiumTax,
        Integer dunningDays,
        List<String> reasons) {

    /** What was decided. */
    public enum Decision {
        PENDING,
        REFERRED,
        GRANTED,
        DECLINED
    }

    static final Coverage PENDING = new Coverage(Decision.PENDING, null, null, null, null, null, List.of());

    static Coverage granted(CoverageGranted event) {
        return new Coverage(
                Decision.GRANTED,
                event.coverageRate(),
                event.advance(),
                event.premium(),
                event.premiumTax(),
                event.dunningDays(),
                List.of());
    }

    static Coverage of(Decision decision, List<String> reasons) {
        return new Coverage(decision, null, null, null, null, null, List.copyOf(reasons));
    }
}
