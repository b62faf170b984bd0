package io.echeance.gateway.api;

import io.echeance.eventstore.http.CorrelationFilter;
import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.adapter.services.ServiceRequest;
import io.echeance.gateway.security.CurrentCaller;
import io.echeance.gateway.security.Identity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.util.LinkedHashMap;
import java.util.List;

/** This request: who asks, and what of it goes on to a service. */
@RequestScoped
public class Exchange {

    private static final List<String> PASSED_ON =
            List.of("Content-Type", "Accept-Language", "Idempotency-Key", "If-Match", "If-None-Match");

    private final ContainerRequestContext http;
    private final CurrentCaller caller;

    public Exchange(@Context ContainerRequestContext http, CurrentCaller caller) {
        this.http = http;
        this.caller = caller;
    }

    Identity identity() {
        return caller.identity();
    }

    String method() {
        return http.getMethod();
    }

    /** Of the public resource. */
    String path() {
        return http.getUriInfo().getRequestUri().getRawPath();
    }

    String traceId() {
        return Trace.id((String) http.getProperty(Trace.HEADER));
    }

    String header(String name) {
        return http.getHeaderString(name);
    }

    /** The same request to a service. */
    ServiceRequest to(ServiceName service, String path, byte[] body) {
        var query = http.getUriInfo().getRequestUri().getRawQuery();
        return to(service, http.getMethod(), query == null ? path : path + "?" + query, body);
    }

    /** Another request within this one. */
    ServiceRequest to(ServiceName service, String method, String pathAndQuery, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CorrelationFilter.REQUEST_ID, (String) http.getProperty(CorrelationFilter.REQUEST_ID));
        headers.put(Trace.HEADER, (String) http.getProperty(Trace.HEADER));
        PASSED_ON.stream()
                .filter(name -> http.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, http.getHeaderString(name)));
        return new ServiceRequest(service, method, pathAndQuery, headers, body, identity());
    }
}
