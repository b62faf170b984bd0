package io.echeance.coverage.adapter.mandate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which there is a mandate; the French one is the one that binds. */
public enum Language {
    FRENCH(Locale.FRANCE, "mandat"),
    ENGLISH(Locale.UK, "mandate");

    private final Locale locale;
    private final String fileName;

    Language(Locale locale, String fileName) {
        this.locale = locale;
        this.fileName = fileName;
    }

    /** By its two letters (ISO 639-1). */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    public String tag() {
        return locale.getLanguage();
    }

    public String fileName() {
        return fileName;
    }

    Locale locale() {
        return locale;
    }
}
