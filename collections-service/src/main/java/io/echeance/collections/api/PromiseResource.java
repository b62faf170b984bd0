package io.echeance.collections.api;

import io.echeance.collections.application.InvoiceCommand;
import io.echeance.collections.application.InvoiceCommand.Promise;
import io.echeance.collections.application.InvoiceCommands;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Promises of clients to pay: reminders and the default wait for their day. */
@Path("/v1/invoices/{invoiceId}/promises")
public class PromiseResource {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/promise-request.json");

    private final InvoiceCommands commands;
    private final Tenant tenant;
    private final Caller caller;

    PromiseResource(InvoiceCommands commands, Tenant tenant, Caller caller) {
        this.commands = commands;
        this.tenant = tenant;
        this.caller = caller;
    }

    /** 201 with the promise; 409 when nothing is owed, when it is for more than is owed, or for a day that is too late. */
    @POST
    @RolesAllowed({"ops", "supplier"})
    public CompletionStage<Response> promise(@PathParam("invoiceId") String invoiceId, byte[] body) {
        var json = RequestSchema.parse(body);
        var faults = new Faults(SCHEMA.check(json));
        var fields = new Fields(json);
        fields.checkDate("/promisedOn", faults);
        fields.checkAmount(faults);
        faults.throwIfAny();
        InvoiceCommand command = new Promise(
                invoiceId, fields.date("/promisedOn").orElseThrow(), fields.amount(), caller.name(), tenant.supplier());
        return commands.submit(caller.request(command, body)).thenApply(Replies::toResponse);
    }
}
