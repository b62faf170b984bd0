package io.echeance.coverage.decision.domain;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/** Facts of an invoice's cover. Component names are the names on the topic {@code invoice-lifecycle}. */
public sealed interface CoverageEvent {

    /** {@code decidedBy} of what the table decided alone. */
    String AUTO = "AUTO";

    /**
     * The invoice is covered.
     *
     * @param decidedBy      {@value #AUTO} or the underwriter
     * @param decisionReason the underwriter's, absent otherwise
     * @param inputs         what the decision was made of
     */
    record CoverageGranted(
            String invoiceId,
            String supplierId,
            String debtorSiren,
            BigDecimal coverageRate,
            int dunningDays,
            Money covered,
            Money advance,
            Money retained,
            Money premium,
            Money premiumTax,
            int policyVersion,
            String decidedBy,
            String decisionReason,
            CoverInputs inputs)
            implements CoverageEvent {}

    /** The invoice is not covered, for all of these reasons. */
    record CoverageDeclined(
            String invoiceId, List<ReasonCode> reasons, String decidedBy, String decisionReason, CoverInputs inputs)
            implements CoverageEvent {}

    /** A person has to decide. */
    record CoverageReferred(String invoiceId, List<ReasonCode> reasons, CoverInputs inputs) implements CoverageEvent {}
}
