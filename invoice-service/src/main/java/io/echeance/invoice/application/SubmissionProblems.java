package io.echeance.invoice.application;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import java.util.List;

/** Why a submission is refused. */
final class SubmissionProblems {

    static final String POLICY_MISSING = "policy-missing";

    private SubmissionProblems() {}

    static Problem calendarNotOpen() {
        return Problem.of(
                503,
                "calendar-not-open",
                "No business day has been opened",
                "Nothing was written. The service has just started; repeat the request a little later.");
    }

    static Problem policyMissing(String supplierId) {
        return Problem.of(
                409,
                POLICY_MISSING,
                "The supplier has no policy in force",
                "Sign a policy for " + supplierId + " first; invoices can be submitted from the day it is signed on.");
    }

    static Problem otherSeller(String seller, String policySiren) {
        return Problem.invalid(List.of(new Fault(
                "/seller/siren",
                "seller-is-not-the-supplier",
                "the e-invoice was sold by SIREN " + seller + ", but the supplier's policy is of SIREN "
                        + policySiren)));
    }

    static Problem duplicate(SubmitInvoice command, String existingId) {
        return Problem.of(
                        409,
                        "invoice-duplicate",
                        "The invoice exists already",
                        "Supplier " + command.supplierId() + " has submitted an invoice with the number '"
                                + command.draft().invoiceNumber() + "' before; see the member 'existing'.")
                .with("existing", InvoicePath.of(existingId));
    }
}
