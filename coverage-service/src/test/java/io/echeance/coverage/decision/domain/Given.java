package io.echeance.coverage.decision.domain;

import io.echeance.coverage.policy.domain.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An invoice that can be covered on the default terms, to change one thing at a time. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final Terms TERMS = new Terms(
            new BigDecimal("0.90"),
            60,
            new BigDecimal("0.02"),
            new BigDecimal("0.09"),
            60,
            45,
            5,
            30,
            45,
            euro("300.00"),
            euro("50000.00"),
            euro("10000.00"));

    private GrossAmount gross = new GrossAmount(new BigDecimal("1000.00"), "EUR");
    private LocalDate issueDate = TODAY.minusDays(10);
    private LocalDate dueDate = TODAY.plusDays(30);
    private String debtorSiren = "732829320";
    private boolean debtorIdentified = true;
    private Money exposure = euro("0.00");
    private Money debtorLimit = euro("10000.00");
    private boolean debtorInDefault;
    private LocalDate oldestOpenDueDate;
    private Boolean policyEnded;

    static Given invoice() {
        return new Given();
    }

    static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    Given gross(String amount) {
        return gross(amount, "EUR");
    }

    Given gross(String amount, String currency) {
        gross = new GrossAmount(new BigDecimal(amount), currency);
        return this;
    }

    Given issuedOn(LocalDate day) {
        issueDate = day;
        return this;
    }

    Given dueOn(LocalDate day) {
        dueDate = day;
        return this;
    }

    Given debtor(String siren, boolean identified) {
        debtorSiren = siren;
        debtorIdentified = identified;
        return this;
    }

    Given exposure(String amount) {
        exposure = euro(amount);
        return this;
    }

    Given exposure(Money amount) {
        exposure = amount;
        return this;
    }

    Given limit(String amount) {
        debtorLimit = euro(amount);
        return this;
    }

    Given inDefault() {
        debtorInDefault = true;
        return this;
    }

    Given oldestOpenDueOn(LocalDate day) {
        oldestOpenDueDate = day;
        return this;
    }

    Given afterTheEndOfThePolicy() {
        policyEnded = true;
        return this;
    }

    CoverInputs inputs() {
        return new CoverInputs(
                TODAY,
                TODAY,
                gross,
                issueDate,
                dueDate,
                "404833048",
                debtorSiren,
                debtorIdentified,
                1,
                exposure,
                debtorLimit,
                debtorInDefault,
                oldestOpenDueDate,
                policyEnded);
    }
}
