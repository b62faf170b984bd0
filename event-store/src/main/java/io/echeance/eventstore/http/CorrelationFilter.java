package io.echeance.eventstore.http;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every request an id ({@code Request-Id}), which is the correlation id of its log lines and events. */
public class CorrelationFilter {

    /** Sent by the gateway, answered always. */
    public static final String REQUEST_ID = "Request-Id";

    private static final String LOG_FIELD = "correlationId";
    private static final int LONGEST = 64;

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        var given = request.getHeaderString(REQUEST_ID);
        var id = isAcceptable(given) ? given : "req_" + UuidCreator.getTimeOrderedEpoch();
        request.setProperty(REQUEST_ID, id);
        MDC.put(LOG_FIELD, id);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(REQUEST_ID, request.getProperty(REQUEST_ID));
    }

    private static boolean isAcceptable(String id) {
        return id != null && id.length() <= LONGEST && id.matches("[A-Za-z0-9_.:-]+");
    }
}
