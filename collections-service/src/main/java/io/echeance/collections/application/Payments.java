package io.echeance.collections.application;

import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Where payments and reversals are carried out. */
@ApplicationScoped
public class Payments {

    private final CommandLane<PaymentCommand> lane;
    private final PatientLane<PaymentCommand> patient;

    public Payments(CommandLanes lanes, PaymentHandler handler, CatchUp catchUp) {
        this.lane = lanes.open("payments", handler);
        this.patient = new PatientLane<>(lane, catchUp);
    }

    /** Books a payment. An invoice that was covered a moment ago is found: the log is read up to now before refusing. */
    public CompletionStage<Reply> record(Request<PaymentCommand> request) {
        return patient.submit(request);
    }

    /** Takes a payment back. */
    public CompletionStage<Reply> reverse(Request<PaymentCommand> request) {
        return lane.submit(request);
    }
}
