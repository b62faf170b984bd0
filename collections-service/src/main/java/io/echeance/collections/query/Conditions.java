package io.echeance.collections.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The where clause of what was asked for, and nothing else, so that each combination gets a plan of its own. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param value null leaves the condition out */
    Conditions where(String text, String parameter, Object value) {
        if (value != null) {
            texts.add(text);
            parameters.put(parameter, value);
        }
        return this;
    }

    String text() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
