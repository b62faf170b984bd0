package io.echeance.collections.bank.api;

import io.echeance.collections.api.ReversalForm;
import io.echeance.collections.bank.application.BankCommand;
import io.echeance.collections.bank.application.BankCommand.Match;
import io.echeance.collections.bank.application.BankCommand.Unmatch;
import io.echeance.collections.bank.application.BankFiles;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** A person decides on a payment of a bank file. */
@Path("/v1/payments")
public class MatchResource {

    private final BankFiles files;
    private final Caller caller;

    MatchResource(BankFiles files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    /** 200 with the payment on its invoices; 409 when it does not wait, or an invoice can take no payment. */
    @POST
    @Path("/{paymentId}/match")
    @RolesAllowed("ops")
    public CompletionStage<Response> match(@PathParam("paymentId") String paymentId, byte[] body) {
        return submit(new Match(paymentId, MatchForm.read(body), caller.name()), body);
    }

    /** 200 with the payment as it waits again, under a new id; its payments are reversed on their invoices. */
    @POST
    @Path("/{paymentId}/unmatch")
    @RolesAllowed("ops")
    public CompletionStage<Response> unmatch(@PathParam("paymentId") String paymentId, byte[] body) {
        return submit(new Unmatch(paymentId, "Taken off the invoice: " + ReversalForm.reason(body)), body);
    }

    private CompletionStage<Response> submit(BankCommand command, byte[] body) {
        return files.submit(caller.request(command, body)).thenApply(Replies::toResponse);
    }
}
