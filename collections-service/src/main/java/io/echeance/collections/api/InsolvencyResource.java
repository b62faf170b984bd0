package io.echeance.collections.api;

import io.echeance.collections.application.InvoiceCommand;
import io.echeance.collections.application.InvoiceCommand.DebtorFailed;
import io.echeance.collections.application.InvoiceCommands;
import io.echeance.collections.domain.Insolvency;
import io.echeance.collections.domain.Insolvency.Procedure;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Insolvency of a debtor, by its publication in the BODACC: reminders and interest stop, the claim has two months. */
@Path("/v1/debtors/{siren: [0-9]{9}}/insolvency")
public class InsolvencyResource {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/insolvency-request.json");

    private final InvoiceCommands commands;
    private final Caller caller;

    InsolvencyResource(InvoiceCommands commands, Caller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    /** 200 with the last day for the claim and the invoices that are concerned; again: none more. */
    @POST
    @RolesAllowed("ops")
    public CompletionStage<Response> declare(@PathParam("siren") String siren, byte[] body) {
        var json = RequestSchema.parse(body);
        var faults = new Faults(SCHEMA.check(json));
        var fields = new Fields(json);
        fields.checkDate("/publishedOn", faults);
        faults.throwIfAny();
        var insolvency = new Insolvency(
                Procedure.valueOf(fields.text("/procedure").orElseThrow()),
                fields.date("/publishedOn").orElseThrow(),
                fields.text("/reference").orElse(null));
        InvoiceCommand command = new DebtorFailed(siren, insolvency);
        return commands.submit(caller.request(command, body)).thenApply(Replies::toResponse);
    }
}
