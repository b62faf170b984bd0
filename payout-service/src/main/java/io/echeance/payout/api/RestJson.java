package io.echeance.payout.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jodamoney.AmountRepresentation;
import com.fasterxml.jackson.datatype.jodamoney.JodaMoneyModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** JSON of the API: money as decimal strings, ISO dates. */
@Singleton
class RestJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING));
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }
}
