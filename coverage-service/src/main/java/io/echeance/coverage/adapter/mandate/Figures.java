package io.echeance.coverage.adapter.mandate;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import org.joda.money.Money;

/** Writes numbers and days as readers of a language expect them; used by the templates. */
public final class Figures {

    private static final int RATE_DECIMALS = 2;

    private final Language language;

    Figures(Language language) {
        this.language = language;
    }

    /** 0.9 is 90 %. */
    public String percent(BigDecimal rate) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(RATE_DECIMALS);
        return printable(format.format(rate));
    }

    /** What is left of the whole. */
    public String rest(BigDecimal rate) {
        return percent(BigDecimal.ONE.subtract(rate));
    }

    public String money(Money amount) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(amount.getCurrencyUnit().getCode()));
        return printable(format.format(amount.getAmount()));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** The standard fonts of PDF lack the narrow space that French groups digits with. */
    private static String printable(String text) {
        return text.replace('\u202f', '\u00a0');
    }
}
