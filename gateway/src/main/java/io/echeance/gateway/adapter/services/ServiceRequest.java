package io.echeance.gateway.adapter.services;

import io.echeance.gateway.security.Identity;
import java.util.Map;

/**
 * What is asked of a service.
 *
 * @param path    with the query, encoded
 * @param headers to pass on; the token is added
 * @param body    null for none
 */
public record ServiceRequest(
        ServiceName service, String method, String path, Map<String, String> headers, byte[] body, Identity caller) {

    /** A question of the gateway itself. */
    public static ServiceRequest get(ServiceName service, String path) {
        return new ServiceRequest(service, "GET", path, Map.of(), null, Identity.SYSTEM);
    }
}
