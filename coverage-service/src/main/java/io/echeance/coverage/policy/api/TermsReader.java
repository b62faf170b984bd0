package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.RequestBody;
import io.echeance.coverage.config.CoverageConfig;
import io.echeance.coverage.config.PolicyBounds;
import io.echeance.coverage.config.PolicyDefaults;
import io.echeance.coverage.policy.domain.Terms;
import io.echeance.coverage.policy.domain.TermsChange;
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
        return change(body).applyTo(defaults());
    }

    /** Only after all faults were refused. */
    TermsChange change(RequestBody body) {
        return new TermsChange(
                body.decimal("coverageRate").orElse(null),
                body.integer("dunningDays").orElse(null),
                body.decimal("premiumRate").orElse(null),
                body.decimal("premiumTaxRate").orElse(null),
                body.integer("maxTermDays").orElse(null),
                body.integer("endOfMonthDays").orElse(null),
                body.integer("minDaysBeforeDue").orElse(null),
                body.integer("maxDaysSinceIssue").orElse(null),
                body.integer("stopOfCoverAfterDays").orElse(null),
                body.euro("minAmount").orElse(null),
                body.euro("autoLimit").orElse(null),
                body.euro("defaultDebtorLimit").orElse(null));
    }

    private Terms defaults() {
        return new Terms(
                defaults.coverageRate(),
                defaults.dunningDays(),
                defaults.premiumRate(),
                defaults.premiumTaxRate(),
                defaults.maxTermDays(),
                defaults.endOfMonthDays(),
                defaults.minDaysBeforeDue(),
                defaults.maxDaysSinceIssue(),
                defaults.stopOfCoverAfterDays(),
                euro(defaults.minAmount()),
                euro(defaults.autoLimit()),
                euro(defaults.defaultDebtorLimit()));
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
