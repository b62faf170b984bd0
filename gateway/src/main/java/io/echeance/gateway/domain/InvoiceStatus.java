package io.echeance.gateway.domain;

/** Where an invoice is in its life, in one word. */
public enum InvoiceStatus {
    SUBMITTED,
    UNDER_REVIEW,
    COVERED,
    DECLINED,
    CANCELLED,
    OVERDUE,
    PAID,
    SETTLED,
    DEFAULTED,
    RECOVERED;

    /** A function of the facts alone, so that facts which raced each other give the same status in either order. */
    static InvoiceStatus of(InvoiceView view) {
        if (view.milestones().cancelled()) {
            return CANCELLED;
        }
        return switch (view.coverage().decision()) {
            case PENDING -> SUBMITTED;
            case REFERRED -> UNDER_REVIEW;
            case DECLINED -> DECLINED;
            case GRANTED -> ofCovered(view);
        };
    }

    private static InvoiceStatus ofCovered(InvoiceView view) {
        var reached = view.milestones();
        if (reached.defaulted()) {
            return reached.clientPaid() ? RECOVERED : DEFAULTED;
        }
        if (reached.clientPaid()) {
            return view.payouts().complete() ? SETTLED : PAID;
        }
        return reached.due() ? OVERDUE : COVERED;
    }
}
