package io.echeance.gateway.api;

import io.echeance.gateway.adapter.services.ServiceClient;
import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.adapter.services.ServiceRequest;
import io.echeance.gateway.adapter.services.ServiceUnavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;

/** Passes files of any length from a service to the caller, part by part: no more of one is here than is on its way. */
@ApplicationScoped
public class StreamRelay {

    private static final List<String> PASSED_BACK =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, "Digest", "Repr-Digest");

    private final ServiceClient services;

    public StreamRelay(ServiceClient services) {
        this.services = services;
    }

    public RestMulti<byte[]> pass(Exchange exchange, ServiceName service, String path) {
        var request = inWantedForm(exchange.to(service, path, null), exchange.header(HttpHeaders.ACCEPT));
        return RestMulti.fromUniResponse(
                services.open(request)
                        .onFailure(ServiceUnavailable.class)
                        .transform(failure -> Failures.unavailable(failure, request.method()))
                        .chain(StreamRelay::succeeded),
                StreamRelay::body,
                StreamRelay::headers,
                HttpClientResponse::statusCode);
    }

    /** Files come in several forms; everything else is JSON, whatever a client says that it accepts. */
    private static ServiceRequest inWantedForm(ServiceRequest request, String accept) {
        var headers = new HashMap<>(request.headers());
        if (accept != null) {
            headers.put(HttpHeaders.ACCEPT, accept);
        }
        return new ServiceRequest(
                request.service(), request.method(), request.path(), headers, request.body(), request.caller());
    }

    /** A refusal is short, and is passed on as every other one. */
    private static Uni<HttpClientResponse> succeeded(HttpClientResponse answer) {
        if (answer.statusCode() < 300) {
            return Uni.createFrom().item(answer);
        }
        var whole = answer.body();
        answer.resume();
        return whole.map(body -> {
            throw RelayedAnswer.refusal(answer.statusCode(), answer.getHeader(HttpHeaders.CONTENT_TYPE), body);
        });
    }

    private static Multi<byte[]> body(HttpClientResponse answer) {
        return answer.toMulti().map(part -> part.getBytes());
    }

    private static Map<String, List<String>> headers(HttpClientResponse answer) {
        var headers = new HashMap<String, List<String>>();
        headers.put(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        PASSED_BACK.stream()
                .filter(name -> answer.getHeader(name) != null)
                .forEach(name -> headers.put(name, List.of(answer.getHeader(name))));
        return headers;
    }
}
