package io.echeance.invoice.api;

import com.fasterxml.jackson.databind.JsonNode;

/** Looks for what is no text for people: control characters and halves of surrogate pairs. No store and no letter can hold them. */
final class Texts {

    private final Faults faults;

    Texts(Faults faults) {
        this.faults = faults;
    }

    /** Checks every text in the document, names of fields too. */
    void check(JsonNode json) {
        check("", json);
    }

    private void check(String pointer, JsonNode node) {
        if (node.isTextual()) {
            checkText(pointer, node.textValue());
        }
        node.properties().forEach(field -> {
            checkText(pointer, field.getKey());
            check(pointer + "/" + escape(field.getKey()), field.getValue());
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(pointer + "/" + i, node.get(i));
            }
        }
    }

    private void checkText(String pointer, String text) {
        if (text.codePoints().anyMatch(Texts::isUnprintable)) {
            faults.add(pointer, "text-unprintable", "must not hold control characters or broken Unicode");
        }
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t'
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
