package io.echeance.coverage.decision.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Everything beside the policy's terms that a decision depends on. It is kept with the event, so that an auditor can run
 * the decision again.
 *
 * @param submittedOn       business day of the submission: the dates of the invoice are compared with it
 * @param decidedOn         business day of the decision: the debtor's standing and limit are those of it
 * @param debtorSiren       as submitted; null when there was none
 * @param debtorIdentified  whether it is a SIREN
 * @param policyVersion     version of the policy whose terms were used
 * @param exposure          open covered amount on the debtor before this invoice
 * @param debtorLimit       limit of the debtor on that day
 * @param debtorInDefault   an invoice of the debtor is in default and not recovered
 * @param oldestOpenDueDate earliest due date of the debtor's open covered invoices; null when it has none
 * @param policyEnded       the policy had ended when the invoice was submitted; null when not
 */
public record CoverInputs(
        LocalDate submittedOn,
        LocalDate decidedOn,
        GrossAmount gross,
        LocalDate issueDate,
        LocalDate dueDate,
        String supplierSiren,
        String debtorSiren,
        boolean debtorIdentified,
        int policyVersion,
        Money exposure,
        Money debtorLimit,
        boolean debtorInDefault,
        LocalDate oldestOpenDueDate,
        Boolean policyEnded) {}
