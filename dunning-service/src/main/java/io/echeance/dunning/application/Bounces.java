package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningCommand.RecordBounce;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningState;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;

/** Records that a mail came back, for every invoice that it listed. */
@ApplicationScoped
public class Bounces {

    private record Carried(String invoiceId, int step) {}

    private final Transactions transactions;
    private final AggregateType<DunningCommand, DunningState, DunningEvent> dunning;

    public Bounces(Transactions transactions, AggregateType<DunningCommand, DunningState, DunningEvent> dunning) {
        this.transactions = transactions;
        this.dunning = dunning;
    }

    /**
     * For a worker thread; the same report again changes nothing.
     *
     * @param status enhanced status code (RFC 3463)
     * @return false when no such mail is known
     */
    public boolean record(String messageId, String status) {
        return transactions.run(work -> record(work, messageId, status));
    }

    private boolean record(UnitOfWork work, String messageId, String status) {
        var carried = work.sql()
                .list(
                        "select invoice_id, step from reminder_steps where message_id = $1 order by invoice_id, step",
                        row -> new Carried(row.getString("invoice_id"), row.getInteger("step")),
                        messageId);
        var streams =
                work.load(dunning, carried.stream().map(Carried::invoiceId).toList());
        var cause = Cause.command("bounce-" + messageId.replaceAll("[<>]", ""), null);
        carried.forEach(one -> streams.handle(
                one.invoiceId(), new RecordBounce(one.invoiceId(), one.step(), messageId, status), cause));
        return !carried.isEmpty();
    }
}
