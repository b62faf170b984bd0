package io.echeance.gateway.adapter.services;

import io.echeance.gateway.GatewayConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** HTTP to the services: one bounded pool of connections for each, every call bounded in time. */
@ApplicationScoped
public class ServiceClient {

    private final GatewayConfig config;
    private final InternalTokens tokens;
    private final Map<ServiceName, WebClient> clients = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, HttpClient> connections = new EnumMap<>(ServiceName.class);

    public ServiceClient(Vertx vertx, GatewayConfig config, InternalTokens tokens) {
        this.config = config;
        this.tokens = tokens;
        for (var service : ServiceName.values()) {
            var options = options(url(service));
            connections.put(service, connections(vertx, options));
            clients.put(service, WebClient.wrap(connections.get(service), options));
        }
    }

    /** Fails with {@link ServiceUnavailable} when there is no answer. */
    public Uni<HttpResponse<Buffer>> send(ServiceRequest request) {
        var http = clients.get(request.service())
                .request(HttpMethod.valueOf(request.method()), request.path())
                .timeout(config.client().requestTimeout().toMillis())
                .bearerTokenAuthentication(tokens.token(request.service(), request.caller()));
        request.headers().forEach(http::putHeader);
        var answer = request.body() == null ? http.send() : http.sendBuffer(Buffer.buffer(request.body()));
        return answer.onFailure().transform(failure -> new ServiceUnavailable(request.service(), failure));
    }

    /**
     * As {@link #send}, for an answer of any length: its body is read as fast as it is taken. The time is bounded from
     * part to part, not for the whole.
     */
    public Uni<HttpClientResponse> open(ServiceRequest request) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.path())
                .setIdleTimeout(config.client().requestTimeout().toMillis())
                .putHeader("Authorization", "Bearer " + tokens.token(request.service(), request.caller()));
        request.headers().forEach(options::putHeader);
        return connections
                .get(request.service())
                .request(options)
                .chain(http -> http.send())
                .invoke(HttpClientResponse::pause)
                .onFailure()
                .transform(failure -> new ServiceUnavailable(request.service(), failure));
    }

    /** Whether the service says that it can do its work. */
    public Uni<Boolean> ready(ServiceName service) {
        return clients.get(service)
                .get("/q/health/ready")
                .timeout(config.client().healthTimeout().toMillis())
                .send()
                .map(answer -> answer.statusCode() == 200)
                .onFailure()
                .recoverWithItem(false);
    }

    @PreDestroy
    void close() {
        clients.values().forEach(WebClient::close);
    }

    private WebClientOptions options(URI url) {
        return new WebClientOptions()
                .setDefaultHost(url.getHost())
                .setDefaultPort(url.getPort())
                .setSsl("https".equals(url.getScheme()))
                .setConnectTimeout((int) config.client().connectTimeout().toMillis())
                .setMaxWaitQueueSize(config.client().waiting())
                .setFollowRedirects(false)
                .setUserAgentEnabled(false);
    }

    private HttpClient connections(Vertx vertx, WebClientOptions options) {
        return vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(config.client().connections()));
    }

    private URI url(ServiceName service) {
        var urls = config.services();
        return switch (service) {
            case INVOICE -> urls.invoice();
            case COVERAGE -> urls.coverage();
            case PAYOUT -> urls.payout();
            case DUNNING -> urls.dunning();
            case COLLECTIONS -> urls.collections();
        };
    }
}
