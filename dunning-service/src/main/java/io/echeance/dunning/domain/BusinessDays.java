package io.echeance.dunning.domain;

import java.time.LocalDate;

/** The calendar of days on which people work. */
@FunctionalInterface
public interface BusinessDays {

    /** The day itself when it is a business day, else the next one. */
    LocalDate onOrAfter(LocalDate day);
}
