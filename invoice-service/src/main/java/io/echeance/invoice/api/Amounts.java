package io.echeance.invoice.api;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads amounts of money and says what is wrong with them. */
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");

    private final Faults faults;

    Amounts(Faults faults) {
        this.faults = faults;
    }

    /** An amount above zero. */
    Optional<Money> positive(String pointer, String amount, String currency) {
        var money = read(pointer, amount, currency);
        if (money.filter(m -> !m.isPositive()).isPresent()) {
            faults.add(pointer + "/amount", "amount-not-positive", "must be more than 0");
            return Optional.empty();
        }
        return money;
    }

    /** An amount of zero or more. */
    Optional<Money> notNegative(String pointer, String amount, String currency) {
        var money = read(pointer, amount, currency);
        if (money.filter(Money::isNegative).isPresent()) {
            faults.add(pointer + "/amount", "amount-negative", "must not be less than 0");
            return Optional.empty();
        }
        return money;
    }

    private Optional<Money> read(String pointer, String amount, String currency) {
        boolean euro = isEuro(pointer, currency);
        var value = amount == null ? Optional.<BigDecimal>empty() : decimal(pointer + "/amount", amount);
        return euro ? value.map(decimal -> Money.of(EUR, decimal)) : Optional.empty();
    }

    private boolean isEuro(String pointer, String currency) {
        if (currency != null && !currency.equals(EUR.getCode())) {
            faults.add(pointer + "/currency", "currency-not-eur", "must be EUR");
        }
        return EUR.getCode().equals(currency);
    }

    private Optional<BigDecimal> decimal(String pointer, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            faults.add(pointer, "amount-malformed", "must be a decimal number in a text, e.g. \"1234.57\"");
            return Optional.empty();
        }
        var value = new BigDecimal(text);
        if (value.scale() > EUR.getDecimalPlaces()) {
            faults.add(pointer, "amount-too-precise", "must have at most two decimals");
            return Optional.empty();
        }
        if (value.abs().compareTo(LARGEST) > 0) {
            faults.add(pointer, "amount-too-large", "must not be more than " + LARGEST);
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
