package io.echeance.collections.bank.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** The server lets large bodies in because bank files are large; no other request needs one. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    private final Instance<BankFileConfig> config;

    /** @param config asked for at the first request only: filters are made before the configuration is known */
    BodyLimit(Instance<BankFileConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        long most = config.get().otherBodiesAtMost().asLongValue();
        boolean bankFile = request.getUriInfo().getPath().endsWith("/bank-statements");
        if (!bankFile && request.getLength() > most) {
            throw Problems.toException(
                    Problem.of(413, "body-too-large", "The body is too large", "Send at most " + most + " bytes."));
        }
    }
}
