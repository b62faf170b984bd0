package io.echeance.collections.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import java.util.regex.Pattern;

/** Ids of payments in paths. */
final class PaymentId {

    private static final Pattern FORM = Pattern.compile("pay_[0-9a-f-]{36}");

    private PaymentId() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what was never an id */
    static String check(String paymentId) {
        if (!FORM.matcher(paymentId).matches()) {
            throw unknown(paymentId);
        }
        return paymentId;
    }

    static RuntimeException unknown(String paymentId) {
        return Problems.toException(Problem.notFound("The payment " + paymentId));
    }
}
