package io.echeance.gateway.api;

import io.echeance.gateway.adapter.services.ServiceClient;
import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.adapter.services.ServiceRequest;
import io.echeance.gateway.adapter.services.ServiceUnavailable;
import io.echeance.gateway.application.LogPosition;
import io.echeance.gateway.application.PendingWrites;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** Passes requests to the service that owns the resource, and its answers back; remembers what was written. */
@ApplicationScoped
public class Relay {

    private static final String LOG_POSITION = "X-Log-Position";

    /** Streams of the log that the read model follows. */
    private static final String PROJECTED = "inv_";

    private final ServiceClient services;
    private final PendingWrites writes;

    public Relay(ServiceClient services, PendingWrites writes) {
        this.services = services;
        this.writes = writes;
    }

    public Uni<Response> pass(Exchange exchange, ServiceName service, String path, byte[] body) {
        var instance = exchange.path();
        var traceId = exchange.traceId();
        return send(exchange.to(service, path, body))
                .map(answer -> RelayedAnswer.toResponse(answer, instance, traceId));
    }

    /** Fails with a problem when there is no answer. */
    Uni<HttpResponse<Buffer>> send(ServiceRequest request) {
        return services.send(request)
                .onFailure(ServiceUnavailable.class)
                .transform(failure -> Failures.unavailable(failure, request.method()))
                .invoke(answer -> remember(request, answer));
    }

    /** One position, or several of a command that wrote to several invoices. */
    private void remember(ServiceRequest request, HttpResponse<Buffer> answer) {
        var positions = answer.getHeader(LOG_POSITION);
        if (positions != null && answer.statusCode() < 300) {
            Arrays.stream(positions.split(","))
                    .filter(position -> position.startsWith(PROJECTED))
                    .forEach(position -> remember(request, position));
        }
    }

    private void remember(ServiceRequest request, String position) {
        int at = position.lastIndexOf(';');
        writes.written(
                new LogPosition(
                        request.service().source(),
                        position.substring(0, at),
                        Integer.parseInt(position.substring(at + 1))),
                request.caller().tenant().orElse(null));
    }
}
