package io.echeance.coverage.quote.api;

import io.echeance.coverage.quote.application.QuoteCover;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Would this invoice be covered, at what premium, or why not? Binds nobody. */
@Path("/v1/quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

    private static final Problem NOT_GRANTED = Problem.of(
            403,
            "supplier-not-granted",
            "The token is for no supplier",
            "Use a token with the claim supplierId: the supplier, or the one that a partner acts for.");

    private final QuoteReader reader;
    private final QuoteCover quotes;
    private final Caller caller;

    public QuoteResource(QuoteReader reader, QuoteCover quotes, Caller caller) {
        this.reader = reader;
        this.quotes = quotes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"supplier", "partner"})
    public CompletionStage<Response> quote(byte[] body) {
        var supplierId = caller.claim("supplierId").orElseThrow(() -> Problems.toException(NOT_GRANTED));
        return quotes.submit(caller.request(reader.read(body, supplierId), body))
                .thenApply(Replies::toResponse);
    }
}
