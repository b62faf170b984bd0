package io.echeance.coverage.policy.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.policy.application.PolicySnapshot;
import io.echeance.coverage.policy.domain.Terms;
import io.echeance.coverage.policy.query.PolicyEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Policies as they stand, from where they are kept. */
@ApplicationScoped
public class PolicySnapshots {

    private final ObjectMapper json;

    public PolicySnapshots(ObjectMapper json) {
        this.json = json;
    }

    /** @param asOf today, or null before the first day */
    PolicySnapshot of(PolicyEntity policy, LocalDate asOf) {
        var terms = read(policy.terms.getBytes(StandardCharsets.UTF_8), Terms.class);
        return new PolicySnapshot(
                policy.supplierId, policy.holder(), policy.policyVersion, terms, policy.terminatedOn, asOf);
    }

    /** From an answer that was kept. */
    PolicySnapshot read(byte[] answer) {
        return read(answer, PolicySnapshot.class);
    }

    private <T> T read(byte[] text, Class<T> form) {
        try {
            return json.readValue(text, form);
        } catch (IOException e) {
            throw new UncheckedIOException("what was kept of a policy is not readable", e);
        }
    }
}
