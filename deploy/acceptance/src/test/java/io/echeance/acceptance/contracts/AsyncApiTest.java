package io.echeance.acceptance.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.embedded.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {

    private final Path root = ProjectRoot.find();
    private final Contracts contracts = new Contracts(root);

    @Test
    void the_document_says_what_the_code_says() throws IOException {
        assertThat(Files.readString(root.resolve("deploy/asyncapi.yaml")))
                .as("written anew by deploy/acceptance/asyncapi")
                .isEqualTo(AsyncApi.text(contracts));
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var document = Files.readString(root.resolve("deploy/asyncapi.yaml"));
        Map<String, Object> parsed = new Yaml().load(document);
        assertThat(parsed).containsKeys("asyncapi", "info", "channels", "operations", "components");
        var references = Pattern.compile("\\$ref: '([^']+)'")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(references).hasSizeGreaterThan(contracts.events().size());
        for (var reference : references) {
            if (reference.startsWith("#")) {
                assertThat(at(parsed, reference)).as(reference).isNotNull();
            } else {
                assertThat(root.resolve("deploy").resolve(reference)).exists();
            }
        }
    }

    @Test
    void each_type_has_one_writer_which_registers_it_with_its_schema() throws IOException {
        var events = contracts.events();
        assertThat(events.stream().map(EventContract::type)).doesNotHaveDuplicates();
        for (var event : events) {
            assertThat(writersOf(event))
                    .as("services that register %s", event.type())
                    .containsExactly(event.writer());
        }
    }

    @Test
    void every_type_that_a_service_registers_is_in_the_document() throws IOException {
        var registered = new HashSet<String>();
        for (var event : contracts.events()) {
            registered.addAll(registered(event.writer()).keySet());
        }
        assertThat(contracts.events().stream().map(EventContract::type).toList())
                .containsAll(registered);
    }

    private List<String> writersOf(EventContract event) throws IOException {
        var writers = new ArrayList<String>();
        for (var writer : contracts.events().stream()
                .map(EventContract::writer)
                .distinct()
                .toList()) {
            if (event.dataschema().equals(registered(writer).get(event.type()))) {
                writers.add(writer);
            }
        }
        return writers;
    }

    /** Type and schema of each {@code register(TYPE, "schema.json", …)} in a service's codecs; the type may be a constant beside it. */
    private Map<String, String> registered(String service) throws IOException {
        var register = Pattern.compile("register\\(\\s*(\"[A-Za-z.0-9]+\"|[A-Z_]+),\\s*\"([a-z0-9-]+\\.json)\"");
        var registered = new HashMap<String, String>();
        try (var files = Files.walk(root.resolve(service).resolve("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                register.matcher(source)
                        .results()
                        .forEach(found -> registered.put(typeName(found.group(1), source), found.group(2)));
            }
        }
        return registered;
    }

    private static String typeName(String written, String source) {
        if (written.startsWith("\"")) {
            return written.substring(1, written.length() - 1);
        }
        var constant =
                Pattern.compile("\\b" + written + " = \"([A-Za-z.0-9]+)\"").matcher(source);
        assertThat(constant.find()).as("a constant " + written).isTrue();
        return constant.group(1);
    }

    private static Object at(Map<String, Object> document, String reference) {
        Object place = document;
        for (var step : reference.substring(2).split("/")) {
            place = ((Map<?, ?>) place).get(step);
        }
        return place;
    }
}
