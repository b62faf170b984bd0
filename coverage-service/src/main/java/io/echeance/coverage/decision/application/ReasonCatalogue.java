package io.echeance.coverage.decision.application;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.decision.domain.ReasonCode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reasons in words, from {@code coverage-reasons.json}. */
@Singleton
public class ReasonCatalogue {

    /**
     * A reason as people and other insurers read it.
     *
     * @param edifact4509 code of UN/EDIFACT data element 4509
     * @param text        sentences by language, {@code fr} and {@code en}
     */
    public record Reason(ReasonCode code, String edifact4509, Map<String, String> text) {}

    private final Map<ReasonCode, Reason> reasons;

    public ReasonCatalogue(ObjectMapper json) {
        try (var stream = ReasonCatalogue.class.getResourceAsStream("/coverage-reasons.json")) {
            reasons = json.readValue(stream, new TypeReference<List<Reason>>() {}).stream()
                    .collect(Collectors.toMap(Reason::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Reason> explain(List<ReasonCode> codes) {
        return codes.stream().map(reasons::get).toList();
    }
}
