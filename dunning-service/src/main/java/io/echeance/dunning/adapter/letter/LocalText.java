package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.domain.Language;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;

/** Dates and amounts as readers of a language write them. */
final class LocalText {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Language language;
    private final DateTimeFormatter dates;

    LocalText(Language language) {
        this.language = language;
        this.dates = DateTimeFormatter.ofPattern("d MMMM uuuu", language == Language.FR ? Locale.FRANCE : Locale.UK);
    }

    /** {@code 1 234,57 EUR} or {@code EUR 1,234.57}, never broken at a space. */
    String money(Money money) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(language == Language.FR ? ',' : '.');
        symbols.setGroupingSeparator(language == Language.FR ? NO_BREAK_SPACE : ',');
        var amount = new DecimalFormat("#,##0.00", symbols).format(money.getAmount());
        var currency = money.getCurrencyUnit().getCode();
        return language == Language.FR ? amount + NO_BREAK_SPACE + currency : currency + NO_BREAK_SPACE + amount;
    }

    /** {@code 15 janvier 2026} or {@code 15 January 2026}. */
    String date(LocalDate date) {
        return dates.format(date);
    }

    /** An IBAN as it is printed (ISO 13616). */
    static String groupsOfFour(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
