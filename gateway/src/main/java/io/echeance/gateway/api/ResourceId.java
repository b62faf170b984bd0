package io.echeance.gateway.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import java.util.regex.Pattern;

/** Forms of ids in paths. What does not have the form can't exist, so it is not found; and nothing strange gets into a path. */
enum ResourceId {
    INVOICE("Invoice", "inv_[0-9a-f-]{32,36}"),
    PAYOUT("Payout", "po_[0-9a-f-]{32,36}"),
    PAYOUT_FILE("Payout file", "pf_[0-9a-f-]{32,36}"),
    PAYMENT("Payment", "pay_[0-9a-f-]{32,36}"),
    SUPPLIER("Policy of", "sup_[a-z0-9]{4,32}"),
    SIREN("Debtor", "[0-9]{9}");

    private final String what;
    private final Pattern form;

    ResourceId(String what, String form) {
        this.what = what;
        this.form = Pattern.compile(form);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the id can't be one */
    String check(String id) {
        if (!form.matcher(id).matches()) {
            throw notFound(id);
        }
        return id;
    }

    RuntimeException notFound(String id) {
        return Problems.toException(Problem.notFound(what + " " + id));
    }
}
