package io.echeance.invoice.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.invoice.identifier.CalendarDate;
import io.echeance.invoice.identifier.EmailAddress;
import io.echeance.invoice.identifier.Siren;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Reads the fields of a JSON request and notes what is wrong with their content. A field that is absent or of the wrong
 * form is left to the JSON Schema.
 */
final class Fields {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final JsonNode json;
    private final Faults faults;
    private final Amounts amounts;

    Fields(JsonNode json, Faults faults) {
        this.json = json;
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    /** The text at a JSON Pointer, without blanks around it; null when there is none. */
    String text(String pointer) {
        var node = json.at(pointer);
        return node.isTextual() ? node.textValue().strip() : null;
    }

    /** A text that has to say something. */
    String filledText(String pointer) {
        var text = text(pointer);
        if (text != null && text.isEmpty()) {
            faults.add(pointer, "empty", "must not be empty");
        }
        return text;
    }

    LocalDate date(String pointer) {
        var text = text(pointer);
        if (text == null) {
            return null;
        }
        var date = CalendarDate.parse(text);
        if (date.isEmpty()) {
            faults.add(pointer, "date-malformed", "must be a date of the calendar as YYYY-MM-DD");
        }
        return date.orElse(null);
    }

    String siren(String pointer) {
        var text = text(pointer);
        if (text != null && !Siren.isValid(text)) {
            faults.add(pointer, "siren-invalid", "must be a SIREN: 9 digits, the last one by Luhn");
        }
        return text;
    }

    String email(String pointer) {
        var text = text(pointer);
        if (text != null && !EmailAddress.isValid(text)) {
            faults.add(pointer, "email-invalid", "must be an e-mail address");
        }
        return text;
    }

    String country(String pointer, String otherwise) {
        var text = text(pointer);
        if (text != null && !COUNTRIES.contains(text)) {
            faults.add(pointer, "country-unknown", "must be a country by ISO 3166-1 alpha-2, e.g. FR");
        }
        return text == null ? otherwise : text;
    }

    String language(String pointer, String otherwise) {
        var text = text(pointer);
        if (text != null && !LANGUAGES.contains(text)) {
            faults.add(pointer, "language-unknown", "must be fr or en");
        }
        return text == null ? otherwise : text;
    }

    Optional<Money> positiveMoney(String pointer) {
        return amounts.positive(pointer, text(pointer + "/amount"), text(pointer + "/currency"));
    }

    Optional<Money> money(String pointer) {
        return amounts.notNegative(pointer, text(pointer + "/amount"), text(pointer + "/currency"));
    }

    boolean has(String pointer) {
        return !json.at(pointer).isMissingNode();
    }
}
