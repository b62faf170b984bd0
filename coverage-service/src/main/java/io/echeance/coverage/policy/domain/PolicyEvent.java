package io.echeance.coverage.policy.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** Facts of a supplier's policy. Component names are the names on the topic {@code supplier-policies}. */
public sealed interface PolicyEvent {

    /**
     * The policy is in force with its own numbers, see {@link Terms}.
     *
     * @param policyVersion 1 for the first version
     */
    record PolicySigned(
            String supplierId,
            int policyVersion,
            String supplierName,
            String siren,
            SealedContact contact,
            LocalDate signedOn,
            BigDecimal coverageRate,
            int dunningDays,
            BigDecimal premiumRate,
            BigDecimal premiumTaxRate,
            int maxTermDays,
            int endOfMonthDays,
            int minDaysBeforeDue,
            int maxDaysSinceIssue,
            int stopOfCoverAfterDays,
            Money minAmount,
            Money autoLimit,
            Money defaultDebtorLimit)
            implements PolicyEvent {

        static PolicySigned from(PolicyCommand.Sign command, int policyVersion) {
            var terms = command.terms();
            return new PolicySigned(
                    command.supplierId(),
                    policyVersion,
                    command.supplierName(),
                    command.siren(),
                    command.contact(),
                    command.signedOn(),
                    terms.coverageRate(),
                    terms.dunningDays(),
                    terms.premiumRate(),
                    terms.premiumTaxRate(),
                    terms.maxTermDays(),
                    terms.endOfMonthDays(),
                    terms.minDaysBeforeDue(),
                    terms.maxDaysSinceIssue(),
                    terms.stopOfCoverAfterDays(),
                    terms.minAmount(),
                    terms.autoLimit(),
                    terms.defaultDebtorLimit());
        }

        public Terms terms() {
            return new Terms(
                    coverageRate,
                    dunningDays,
                    premiumRate,
                    premiumTaxRate,
                    maxTermDays,
                    endOfMonthDays,
                    minDaysBeforeDue,
                    maxDaysSinceIssue,
                    stopOfCoverAfterDays,
                    minAmount,
                    autoLimit,
                    defaultDebtorLimit);
        }
    }
}
