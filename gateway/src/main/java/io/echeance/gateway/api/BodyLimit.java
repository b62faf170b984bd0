package io.echeance.gateway.api;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.http.CorrelationFilter;
import io.echeance.gateway.GatewayConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a body that says that it is too large before a byte of it is read, with a problem as all refusals. */
@ApplicationScoped
public class BodyLimit {

    /** Before the server's own limit, which answers without a body. */
    private static final int FIRST = -10_000;

    private final int most;

    public BodyLimit(GatewayConfig config) {
        this.most = config.maxBody();
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext http) {
        if (length(http) <= most) {
            http.next();
            return;
        }
        var trace = Trace.orNew(http.request().getHeader(Trace.HEADER));
        var problem = new JsonObject()
                .put("type", ProblemTypes.type(413).toString())
                .put("title", "The body is too large")
                .put("status", 413)
                .put("detail", "Send at most " + most + " bytes.")
                .put("instance", http.request().path())
                .put("traceId", Trace.id(trace));
        http.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(CorrelationFilter.REQUEST_ID, "req_" + UuidCreator.getTimeOrderedEpoch())
                .end(problem.toBuffer());
    }

    private static long length(RoutingContext http) {
        var header = http.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return header == null ? 0 : Long.parseLong(header);
    }
}
