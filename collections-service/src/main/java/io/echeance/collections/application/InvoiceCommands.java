package io.echeance.collections.application;

import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Where promises, write-offs and insolvencies are carried out. */
@ApplicationScoped
public class InvoiceCommands {

    private final PatientLane<InvoiceCommand> lane;

    public InvoiceCommands(CommandLanes lanes, InvoiceCommandHandler handler, CatchUp catchUp) {
        this.lane = new PatientLane<>(lanes.open("invoices", handler), catchUp);
    }

    public CompletionStage<Reply> submit(Request<InvoiceCommand> request) {
        return lane.submit(request);
    }
}
