package io.echeance.coverage.quote.application;

import io.echeance.coverage.decision.application.ReasonCatalogue.Reason;
import io.echeance.coverage.decision.domain.CoverFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What would be decided if the invoice were submitted now. It binds nobody: nothing is reserved.
 *
 * @param rate    part of the amount that would be advanced; absent when it would be declined, as the figures are
 * @param reasons why it would be declined, or needs a person
 */
public record Quote(
        Decision decision,
        boolean binding,
        LocalDate quotedOn,
        int policyVersion,
        BigDecimal rate,
        Money covered,
        Money advance,
        Money retained,
        Money premium,
        Money premiumTax,
        Integer dunningDays,
        List<Reason> reasons) {

    /** The words of an invoice's coverage. */
    public enum Decision {
        GRANTED,
        REFERRED,
        DECLINED
    }

    static Quote declined(LocalDate day, int policyVersion, List<Reason> reasons) {
        return new Quote(
                Decision.DECLINED, false, day, policyVersion, null, null, null, null, null, null, null, reasons);
    }

    static Quote priced(
            Decision decision,
            LocalDate day,
            int policyVersion,
            BigDecimal rate,
            int dunningDays,
            CoverFigures figures,
            List<Reason> reasons) {
        return new Quote(
                decision,
                false,
                day,
                policyVersion,
                rate,
                figures.covered(),
                figures.advance(),
                figures.retained(),
                figures.premium(),
                figures.premiumTax(),
                dunningDays,
                reasons);
    }
}
