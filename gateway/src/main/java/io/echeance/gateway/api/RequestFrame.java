package io.echeance.gateway.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every request belongs to a trace, and no answer is kept by anybody on the way. */
public class RequestFrame {

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        var traceparent = Trace.orNew(request.getHeaderString(Trace.HEADER));
        request.setProperty(Trace.HEADER, traceparent);
        MDC.put("traceId", Trace.id(traceparent));
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
