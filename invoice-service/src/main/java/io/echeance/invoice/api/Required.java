package io.echeance.invoice.api;

import java.util.Locale;
import java.util.Set;

/** Notes what an e-invoice does not say although it has to. */
final class Required {

    private static final int LONGEST_TEXT = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Faults faults;

    Required(Faults faults) {
        this.faults = faults;
    }

    /** The value as it is; noted when it is missing. */
    <T> T value(String pointer, String name, T value) {
        if (value == null) {
            faults.add(pointer, "required", "the e-invoice does not say the " + name);
        }
        return value;
    }

    /** A text that says something. */
    String text(String pointer, String name, String text) {
        var stripped = text == null || text.isBlank() ? null : text.strip();
        if (stripped != null && stripped.length() > LONGEST_TEXT) {
            faults.add(pointer, "maxLength", "the " + name + " must have at most " + LONGEST_TEXT + " characters");
        }
        return value(pointer, name, stripped);
    }

    /** The buyer's country; France where nothing is said, as the buyer has a SIREN. */
    String country(String pointer, String code) {
        if (code != null && !COUNTRIES.contains(code)) {
            faults.add(pointer, "country-unknown", "must be a country by ISO 3166-1 alpha-2, e.g. FR (BT-55)");
        }
        return code == null ? InvoiceDefaults.COUNTRY : code;
    }
}
