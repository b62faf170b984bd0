package io.echeance.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Money as the API writes it, for people. */
final class Euros {
    private Euros() {}

    /** For example {@code 423.14 EUR}; a dash where there is none. */
    static String of(JsonNode money) {
        return money.hasNonNull("amount")
                ? money.get("amount").asText() + " " + money.get("currency").asText()
                : "–";
    }
}
