package io.echeance.dunning.domain;

import java.util.Locale;

/** Languages in which reminders are written. */
public enum Language {
    FR,
    EN;

    /**
     * The language for a client: the one it asked for, else French in France and English elsewhere.
     *
     * @param language ISO 639-1 code or null
     * @param country  ISO 3166-1 alpha-2 code or null
     */
    public static Language of(String language, String country) {
        if (language != null) {
            for (var known : values()) {
                if (language.toLowerCase(Locale.ROOT).startsWith(known.code())) {
                    return known;
                }
            }
        }
        return language == null && (country == null || country.equalsIgnoreCase("FR")) ? FR : EN;
    }

    /** ISO 639-1 code, as events carry it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
