package io.echeance.gateway.domain;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** Amounts and days as people write them. */
final class Words {

    private static final Map<Locale, DateTimeFormatter> DAYS = Map.of(
            Locale.FRENCH, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH),
            Locale.ENGLISH, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

    private Words() {}

    static String day(LocalDate day, Locale locale) {
        return day.format(DAYS.get(locale));
    }

    /** {@code 1 234,57 EUR} in French, {@code 1,234.57 EUR} in English. */
    static String sum(Money money, Locale locale) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(money.getAmount())
                + "\u00a0" + money.getCurrencyUnit().getCode();
    }
}
