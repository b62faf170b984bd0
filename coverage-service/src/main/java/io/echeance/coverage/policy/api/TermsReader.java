package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.RequestBody;
import io.echeance.coverage.config.CoverageConfig;
import io.echeance.coverage.config.PolicyBounds;
import io.echeance.coverage.config.PolicyDefaults;
import io.echeance.coverage.policy.domain.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The numbers of a policy: those of the request, the defaults where it names none, each within its bounds. */
@ApplicationScoped
public class TermsReader {

    private static final List<String> DAYS = List.of(
            "dunningDays",
            "maxTermDays",
            "endOfMonthDays",
            "minDaysBeforeDue",
            "maxDaysSinceIssue",
            "stopOfCoverAfterDays");
    private static final List<String> AMOUNTS = List.of("minAmount", "autoLimit", "defaultDebtorLimit");

    private final PolicyDefaults defaults;
    private final PolicyBounds bounds;

    public TermsReader(CoverageConfig config) {
        this.defaults = config.policy();
        this.bounds = config.bounds();
    }

    void check(RequestBody body) {
        checkRate(body, "coverageRate", bounds.minCoverageRate(), bounds.maxCoverageRate());
        checkRate(body, "premiumRate", BigDecimal.ZERO, bounds.maxPremiumRate());
        checkRate(body, "premiumTaxRate", BigDecimal.ZERO, bounds.maxPremiumTaxRate());
        DAYS.forEach(field -> body.check(
                body.integer(field),
                days -> days <= bounds.maxDays(),
                "/" + field,
                "out-of-range",
                "must be at most " + bounds.maxDays()));
        AMOUNTS.forEach(field -> body.check(
                body.euro(field),
                amount -> amount.getAmount().compareTo(bounds.maxAmount()) <= 0,
                "/" + field,
                "out-of-range",
                "must be at most " + bounds.maxAmount() + " EUR"));
    }

    /** Only after all faults were refused. */
    Terms read(RequestBody body) {
        return new Terms(
                body.decimal("coverageRate").orElse(defaults.coverageRate()),
                body.integer("dunningDays").orElse(defaults.dunningDays()),
                body.decimal("premiumRate").orElse(defaults.premiumRate()),
                body.decimal("premiumTaxRate").orElse(defaults.premiumTaxRate()),
                body.integer("maxTermDays").orElse(defaults.maxTermDays()),
                body.integer("endOfMonthDays").orElse(defaults.endOfMonthDays()),
                body.integer("minDaysBeforeDue").orElse(defaults.minDaysBeforeDue()),
                body.integer("maxDaysSinceIssue").orElse(defaults.maxDaysSinceIssue()),
                body.integer("stopOfCoverAfterDays").orElse(defaults.stopOfCoverAfterDays()),
                body.euro("minAmount").orElse(euro(defaults.minAmount())),
                body.euro("autoLimit").orElse(euro(defaults.autoLimit())),
                body.euro("defaultDebtorLimit").orElse(euro(defaults.defaultDebtorLimit())));
    }

    private static void checkRate(RequestBody body, String field, BigDecimal least, BigDecimal most) {
        body.check(
                body.decimal(field),
                rate -> rate.compareTo(least) >= 0 && rate.compareTo(most) <= 0,
                "/" + field,
                "out-of-range",
                "must be from %s to %s".formatted(least, most));
    }

    private static Money euro(BigDecimal amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
