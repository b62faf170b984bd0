package io.echeance.gateway.audit.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Reads fields of events' data; one that is missing is an error with its name. */
final class Json {

    private Json() {}

    static String text(JsonNode data, String field) {
        return data.required(field).asText();
    }

    /** Of a Money field. */
    static BigDecimal amount(JsonNode data, String field) {
        return new BigDecimal(data.required(field).required("amount").asText());
    }

    /** Of a Money field, in cents. */
    static long cents(JsonNode data, String field) {
        return amount(data, field).movePointRight(2).longValueExact();
    }

    static LocalDate day(JsonNode data, String field) {
        return LocalDate.parse(text(data, field));
    }
}
