package io.echeance.dunning.api;

import io.echeance.dunning.application.ContactErasure;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Erases the person; the invoices of the debtor stay, without a contact. */
@Path("/v1/debtors/{siren}/contact")
public class DebtorContactResource {

    private final ContactErasure erasure;

    public DebtorContactResource(ContactErasure erasure) {
        this.erasure = erasure;
    }

    @DELETE
    @RolesAllowed("ops")
    @Blocking
    public void erase(@PathParam("siren") String siren) throws InterruptedException {
        try {
            if (erasure.erase(siren) == 0) {
                throw Problems.toException(Problem.notFound("A contact of the debtor " + siren));
            }
        } catch (ContactErasure.LogNotRead e) {
            throw Problems.toException(Problem.of(
                    503,
                    "unavailable",
                    "The service can't do this at the moment",
                    "Send the request again: " + e.getMessage() + "."));
        }
    }
}
