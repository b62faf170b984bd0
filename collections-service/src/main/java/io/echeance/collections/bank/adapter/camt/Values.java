package io.echeance.collections.bank.adapter.camt;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values as files write them. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.([0-9]{0,2}0{0,3}))?");
    private static final int DATE = "2026-11-24".length();

    private Values() {}

    /** Euro above zero, with at most two decimals that count. */
    static Optional<Money> money(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        var amount = new BigDecimal(text.endsWith(".") ? text + "0" : text).stripTrailingZeros();
        return amount.signum() > 0
                ? Optional.of(Money.of(CurrencyUnit.EUR, amount.setScale(Math.max(2, amount.scale()))))
                : Optional.empty();
    }

    /** A date, or the date of a time as the bank's clock shows it. */
    static Optional<LocalDate> date(String text) {
        try {
            return text.length() < DATE ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, DATE)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
