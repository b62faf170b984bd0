package io.echeance.gateway.security;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of this request, by its verified token. */
@RequestScoped
public class CurrentCaller {

    private final JsonWebToken token;

    public CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when a supplier's or partner's token does not say for which supplier
     */
    public Identity identity() {
        var supplier = token.claim("supplierId").map(Object::toString).orElse(null);
        var identity = new Identity(token.getSubject(), Set.copyOf(token.getGroups()), supplier);
        if (token.getSubject() == null) {
            throw forbidden("sub", "names its client");
        }
        if (supplier == null
                && (identity.roles().contains(Roles.SUPPLIER)
                        || identity.roles().contains(Roles.PARTNER))) {
            throw forbidden("supplierId", "names the supplier that it acts for");
        }
        return identity;
    }

    private static RuntimeException forbidden(String claim, String meaning) {
        return Problems.toException(Problem.of(
                403, "forbidden", "Not allowed", "The token needs the claim " + claim + ", which " + meaning + "."));
    }
}
