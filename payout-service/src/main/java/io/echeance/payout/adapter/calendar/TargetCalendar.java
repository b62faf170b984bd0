package io.echeance.payout.adapter.calendar;

import fr.marcwrobel.jbanking.calendar.FinancialCalendars;
import io.echeance.payout.application.PaymentCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * The days on which TARGET, the settlement system of the euro, is open: not at weekends, on 1 January, Good Friday,
 * Easter Monday, 1 May, 25 and 26 December.
 */
@ApplicationScoped
class TargetCalendar implements PaymentCalendar {

    @Override
    public LocalDate executionDay(LocalDate day) {
        return FinancialCalendars.TARGET.nextOrSame(day);
    }
}
