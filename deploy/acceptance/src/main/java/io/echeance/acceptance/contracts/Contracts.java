package io.echeance.acceptance.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What the services' folders say of their events: schemas with writers, and the topics that each service reads. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIFECYCLE = "invoice-lifecycle";

    /** Types that are not on the lifecycle topic, by the beginning of their name. */
    private static final Map<String, String> TOPICS = Map.of(
            "Policy", "supplier-policies",
            "ReminderPlan", "supplier-policies",
            "DebtorLimit", "debtor-limits",
            "Day", "business-calendar");

    private final Path root;

    public Contracts(Path root) {
        this.root = root;
    }

    /** Every type, in the order of topics and names. */
    public List<EventContract> events() {
        return Arrays.stream(Service.values())
                .flatMap(service -> schemas(service).map(schema -> contract(service, schema)))
                .sorted(Comparator.comparing(EventContract::topic).thenComparing(EventContract::type))
                .toList();
    }

    /** The topics of events that the service's consumer group reads. */
    public List<String> topicsReadBy(Service service) {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(resources(service).resolve("application.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var topics = properties.getProperty("echeance.event-store.log.topics", "");
        return Arrays.stream(topics.split(","))
                .filter(topic -> !topic.isBlank())
                .sorted()
                .toList();
    }

    /** Name and settings of each topic, as {@code deploy/topics} makes them. */
    JsonNode topics() {
        return read(root.resolve("deploy/topics/topics.json")).required("topics");
    }

    private Stream<Path> schemas(Service service) {
        var folder = resources(service).resolve("contracts");
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventContract contract(Service service, Path file) {
        var schema = read(file);
        var type = schema.required("title").asText();
        return new EventContract(
                type,
                service.folder(),
                topic(type),
                file.getFileName().toString(),
                sentence(schema.path("description").asText()));
    }

    private static String topic(String type) {
        return TOPICS.entrySet().stream()
                .filter(entry -> type.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(LIFECYCLE);
    }

    /** The first one; writer and topic are said elsewhere. */
    private static String sentence(String description) {
        int end = description.indexOf(". ");
        var first = end < 0 ? description : description.substring(0, end);
        return first.endsWith(".") ? first : first + ".";
    }

    private Path resources(Service service) {
        return root.resolve(service.folder()).resolve("src/main/resources");
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
