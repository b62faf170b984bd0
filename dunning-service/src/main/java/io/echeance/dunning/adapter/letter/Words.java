package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.domain.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What mails, letters and the client's page say in each language, where it does not depend on the tone: {@code words/<language>.properties}. */
public final class Words {

    private static final Map<Language, Map<String, String>> BY_LANGUAGE = load();

    private Words() {}

    /** By the names that templates use. */
    public static Map<String, String> of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    private static Map<Language, Map<String, String>> load() {
        var words = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var resource = "/words/" + language.code() + ".properties";
            try (var reader =
                    new InputStreamReader(Words.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.load(reader);
                var map = new TreeMap<String, String>();
                properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
                words.put(language, Map.copyOf(map));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(words);
    }
}
