package io.echeance.gateway.audit.check;

import io.echeance.gateway.domain.Coverage.Decision;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.messaging.EventJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One table that services project from the log, and what it must say of each invoice.
 *
 * @param source   the service
 * @param sql      gives invoice_id and a text, for the invoices of the one parameter
 * @param expected the text by the log; empty when the table need not have the invoice
 */
record Probe(String source, String table, String sql, Function<InvoiceView, Optional<String>> expected) {

    static final List<Probe> ALL = List.of(
            new Probe(
                    "/gateway",
                    "invoices",
                    "select invoice_id, status || ' ' || version || ' ' || view from invoices where invoice_id = any"
                            + " (?)",
                    view -> Optional.of(view.status() + " " + view.version() + " " + json(view))),
            new Probe(
                    "/gateway",
                    "timeline",
                    "select invoice_id, count(*) || ' ' || max(version) from timeline where invoice_id = any (?) group"
                            + " by 1",
                    view -> Optional.of(view.version() + " " + view.version())),
            new Probe(
                    "/invoice-service",
                    "invoice_facts",
                    "select invoice_id, coverage || ' ' || cancelled from invoice_facts where invoice_id = any (?)",
                    view -> Optional.of(
                            view.coverage().decision() + " " + view.milestones().cancelled())),
            new Probe(
                    "/coverage-service",
                    "covers",
                    "select invoice_id, status || ' ' || amount from covers where invoice_id = any (?)",
                    view -> granted(view, coverStatus(view) + " " + view.gross().getAmount())),
            new Probe("/payout-service", "payouts", """
                select invoice_id, coalesce(sum(amount) filter (where status = 'COMPLETED'), 0.00)
                       || ' ' || coalesce(sum(amount) filter (where status <> 'FAILED'), 0.00)
                  from payouts where invoice_id = any (?) group by 1
                """, Probe::payouts),
            new Probe(
                    "/dunning-service",
                    "reminder_steps",
                    "select invoice_id, count(sent_on)::text from reminder_steps where invoice_id = any (?) group by 1",
                    view -> granted(view, Integer.toString(view.dunning().sent()))),
            new Probe(
                    "/collections-service",
                    "receivables",
                    "select invoice_id, received || ' ' || outstanding from receivables where invoice_id = any (?)",
                    view -> granted(
                            view,
                            view.collection().received().getAmount() + " "
                                    + view.collection().outstanding().getAmount())));

    private static Optional<String> granted(InvoiceView view, String text) {
        return view.coverage().decision() == Decision.GRANTED ? Optional.of(text) : Optional.empty();
    }

    private static String coverStatus(InvoiceView view) {
        var reached = view.milestones();
        return reached.cancelled() ? "CANCELLED" : reached.clientPaid() ? "PAID" : "OPEN";
    }

    private static Optional<String> payouts(InvoiceView view) {
        var active = view.payouts().advance().plus(view.payouts().balance());
        return active.isZero()
                ? Optional.empty()
                : Optional.of(view.payouts().paid().getAmount() + " " + active.getAmount());
    }

    private static String json(InvoiceView view) {
        try {
            return EventJson.MAPPER.writeValueAsString(view);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a view is always writable", e);
        }
    }
}
