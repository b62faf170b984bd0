package io.echeance.gateway.api;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.adapter.services.ServiceRequest;
import io.echeance.gateway.security.Identity;
import io.echeance.gateway.security.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;

/** Passes what a client did on its page to the service that owns it: for this one invoice the client may do what its supplier may. */
@ApplicationScoped
public class ClientForms {

    private final Relay relay;

    public ClientForms(Relay relay) {
        this.relay = relay;
    }

    /**
     * @param link what the signed link stands for
     * @param key  of the form: the same form counts once
     * @return what the page says next
     */
    Uni<String> send(ServiceName service, JsonObject link, String action, JsonObject body, String key) {
        var invoiceId = link.getString("invoiceId");
        var client = new Identity("client:" + invoiceId, Set.of(Roles.SUPPLIER), link.getString("supplierId"));
        var headers = Map.of(
                HttpHeaders.CONTENT_TYPE,
                MediaType.APPLICATION_JSON,
                "Idempotency-Key",
                key == null || key.isBlank() || key.length() > 100 ? invoiceId + action : "client-" + key);
        return relay.send(new ServiceRequest(
                        service,
                        "POST",
                        "/v1/invoices/" + invoiceId + action,
                        headers,
                        body.toBuffer().getBytes(),
                        client))
                .map(answer -> notice(answer.statusCode()));
    }

    private static String notice(int status) {
        return switch (status / 100) {
            case 2 -> "done";
            case 4 -> "refused";
            default -> "unavailable";
        };
    }
}
