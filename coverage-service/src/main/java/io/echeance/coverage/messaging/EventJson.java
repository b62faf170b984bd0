package io.echeance.coverage.messaging;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jodamoney.AmountRepresentation;
import com.fasterxml.jackson.datatype.jodamoney.JodaMoneyModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyHolder;
import io.echeance.coverage.policy.domain.Terms;
import java.math.BigDecimal;

/** How values are written as JSON: money and rates as decimal strings, ISO dates, nothing for what is absent. */
public final class EventJson {

    private EventJson() {}

    /** For events; never changed by what a framework configures. */
    public static ObjectMapper mapper() {
        return configure(new ObjectMapper());
    }

    /** Who is insured and on what terms are beside the other fields of a policy's events, not in objects of their own. */
    private abstract static class FlatPolicy {
        @JsonUnwrapped
        PolicyHolder holder;

        @JsonUnwrapped
        Terms terms;
    }

    static ObjectMapper configure(ObjectMapper mapper) {
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return mapper.addMixIn(PolicyEvent.PolicySigned.class, FlatPolicy.class)
                .addMixIn(PolicyEvent.PolicyAmended.class, FlatPolicy.class)
                .registerModule(new JavaTimeModule())
                .registerModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING))
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
