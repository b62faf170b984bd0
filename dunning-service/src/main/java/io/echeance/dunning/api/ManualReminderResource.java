package io.echeance.dunning.api;

import io.echeance.dunning.application.ManualReminders;
import io.echeance.dunning.application.ManualReminders.SendNow;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Sends a step by hand. */
@Path("/v1/invoices/{id}/reminders/{step}/sending")
public class ManualReminderResource {

    private final ManualReminders reminders;
    private final Caller caller;

    public ManualReminderResource(ManualReminders reminders, Caller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("ops")
    public CompletionStage<Response> send(@PathParam("id") String invoiceId, @PathParam("step") int step, byte[] body) {
        return reminders
                .submit(caller.request(new SendNow(invoiceId, step), body))
                .thenApply(Replies::toResponse);
    }
}
