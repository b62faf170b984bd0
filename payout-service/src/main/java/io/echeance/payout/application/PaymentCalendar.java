package io.echeance.payout.application;

import java.time.LocalDate;

/** On which days banks move money. */
@FunctionalInterface
public interface PaymentCalendar {

    /** The day itself when payments are executed on it, otherwise the next such day. */
    LocalDate executionDay(LocalDate day);
}
