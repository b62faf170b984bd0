package io.echeance.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.gateway.adapter.answers.ComposedAnswers;
import io.echeance.gateway.adapter.answers.ComposedAnswers.Kept;
import io.echeance.gateway.adapter.answers.ComposedAnswers.Key;
import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.application.ReadModelBehind;
import io.echeance.gateway.query.InvoiceRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Commands whose answer is the invoice as it stands. The service answers only for itself, so the gateway waits until the
 * command's event is projected and answers with all facets; a repeated request gets the first answer, byte by byte.
 */
@ApplicationScoped
public class ComposedCommands {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final Relay relay;
    private final InvoiceReads reads;
    private final ComposedAnswers answers;
    private final ObjectMapper json;

    public ComposedCommands(Relay relay, InvoiceReads reads, ComposedAnswers answers, ObjectMapper json) {
        this.relay = relay;
        this.reads = reads;
        this.answers = answers;
        this.json = json;
    }

    Uni<Response> carryOut(Exchange exchange, ServiceName service, String invoiceId, String command, byte[] body) {
        var path = "/v1/invoices/" + invoiceId + command;
        var instance = exchange.path();
        var traceId = exchange.traceId();
        var key = new Key(exchange.identity().client(), path, exchange.header("Idempotency-Key"));
        return relay.send(exchange.to(service, path, body)).flatMap(answer -> {
            if (answer.statusCode() != 200) {
                return Uni.createFrom().item(RelayedAnswer.toResponse(answer, instance, traceId));
            }
            boolean replayed = answer.getHeader(REPLAYED) != null;
            return (replayed ? repeat(key, invoiceId) : compose(key, invoiceId)).map(kept -> response(kept, replayed));
        });
    }

    /** The first answer may be missing when the gateway stopped before it was composed. */
    private Uni<Kept> repeat(Key key, String invoiceId) {
        return answers.find(key)
                .flatMap(kept ->
                        kept.map(first -> Uni.createFrom().item(first)).orElseGet(() -> compose(key, invoiceId)));
    }

    private Uni<Kept> compose(Key key, String invoiceId) {
        return reads.afterCommand(invoiceId)
                .map(row -> row.orElseThrow(ReadModelBehind::new))
                .onFailure(ReadModelBehind.class)
                .transform(failure -> Failures.behind(true))
                .flatMap(row -> answers.keep(key, new Kept(Integer.toString(row.version()), bytes(row))));
    }

    private byte[] bytes(InvoiceRow row) {
        try {
            return json.writeValueAsBytes(InvoiceReads.body(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the invoice " + row.invoiceId() + " can't be written", e);
        }
    }

    private static Response response(Kept kept, boolean replayed) {
        var response = Response.ok(kept.body(), MediaType.APPLICATION_JSON_TYPE).tag(kept.etag());
        return (replayed ? response.header(REPLAYED, "true") : response).build();
    }
}
