package io.echeance.acceptance.contracts;

import io.echeance.embedded.ProjectRoot;
import io.echeance.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** {@code deploy/asyncapi.yaml} (AsyncAPI 3.0), written from what the services' folders say: {@code deploy/acceptance/asyncapi}. */
public final class AsyncApi {

    private static final String HEAD = """
        # Written by deploy/acceptance/asyncapi from the services' schemas and settings; a test compares it with them.
        asyncapi: 3.0.0
        info:
          title: Échéance, the event log
          version: 1.0.0
          description: >-
            Every fact of every invoice. CloudEvents 1.0 in Kafka's binary mode: the value is JSON data only, the envelope is in the
            headers. One writer for each type. Only optional fields are ever added; a breaking change is a new type.
        defaultContentType: application/json
        servers:
          local:
            host: localhost:9092
            protocol: kafka
        """;

    /** The envelope, the same for all. */
    private static final String ENVELOPE = """
          messageTraits:
            envelope:
              contentType: application/json
              headers:
                type: object
                required: [ce_specversion, ce_id, ce_time, ce_type, ce_source, ce_subject, ce_sequence, ce_businessdate, ce_correlationid, ce_causationid, ce_hash, ce_dataschema, content-type, traceparent]
                properties:
                  ce_specversion: {const: "1.0"}
                  ce_id: {type: string, format: uuid, description: UUIDv7}
                  ce_time: {type: string, format: date-time, description: when it was recorded}
                  ce_type: {type: string}
                  ce_source: {type: string, description: the single writer}
                  ce_subject: {type: string, description: the record key}
                  ce_sequence: {type: string, pattern: "^[0-9]{10}$", description: "version in this writer's stream of the subject, from 1 without gaps"}
                  ce_businessdate: {type: string, format: date, description: the business day on which it was decided}
                  ce_correlationid: {type: string, description: of the request or day that started the flow}
                  ce_causationid: {type: string, description: id of the event or command that caused it}
                  ce_hash: {type: string, pattern: "^[0-9a-f]{64}$", description: "SHA-256 over the hash before it in the stream, type, sequence and value"}
                  ce_dataschema: {type: string, description: file name of the JSON Schema of the value}
                  content-type: {const: application/json}
                  traceparent: {type: string, description: W3C trace context}
        """;

    private final Contracts contracts;
    private final List<EventContract> events;
    private final StringBuilder yaml = new StringBuilder();

    private AsyncApi(Contracts contracts) {
        this.contracts = contracts;
        this.events = contracts.events();
    }

    public static void main(String... arguments) throws IOException {
        var root = ProjectRoot.find();
        Files.writeString(root.resolve("deploy/asyncapi.yaml"), text(new Contracts(root)));
    }

    /** The whole document. */
    public static String text(Contracts contracts) {
        return new AsyncApi(contracts).write();
    }

    private String write() {
        yaml.append(HEAD);
        channels();
        operations();
        components();
        return yaml.toString();
    }

    private void channels() {
        line(0, "channels:");
        for (var topic : contracts.topics()) {
            var name = topic.required("name").asText();
            line(2, name + ":");
            line(4, "address: " + name);
            line(4, "bindings:");
            line(6, "kafka: {partitions: " + topic.required("partitions").asInt() + ", bindingVersion: 0.5.0}");
            var here =
                    events.stream().filter(event -> event.topic().equals(name)).toList();
            line(4, here.isEmpty() ? "messages: {}" : "messages:");
            here.forEach(event -> line(6, event.type() + ": {$ref: '#/components/messages/" + event.type() + "'}"));
        }
    }

    private void operations() {
        line(0, "operations:");
        for (var service : Service.values()) {
            events.stream()
                    .filter(event -> event.writer().equals(service.folder()))
                    .map(EventContract::topic)
                    .distinct()
                    .forEach(topic -> writes(service, topic));
            contracts.topicsReadBy(service).forEach(topic -> reads(service, topic));
        }
    }

    private void writes(Service service, String topic) {
        line(2, service.folder() + "-writes-" + topic + ":");
        line(4, "action: send");
        line(4, "channel: {$ref: '#/channels/" + topic + "'}");
        line(4, "messages:");
        events.stream()
                .filter(event ->
                        event.writer().equals(service.folder()) && event.topic().equals(topic))
                .forEach(event -> line(6, "- {$ref: '#/channels/" + topic + "/messages/" + event.type() + "'}"));
    }

    private void reads(Service service, String topic) {
        line(2, service.folder() + "-reads-" + topic + ":");
        line(4, "action: receive");
        line(4, "channel: {$ref: '#/channels/" + topic + "'}");
    }

    private void components() {
        line(0, "components:");
        yaml.append(ENVELOPE);
        line(2, "messages:");
        for (var event : events) {
            line(4, event.type() + ":");
            line(6, "name: " + event.type());
            line(6, "summary: \"" + event.description().replace("\"", "\\\"") + "\"");
            line(6, "x-writer: /" + event.writer());
            line(6, "x-dataschema: " + event.dataschema());
            line(6, "traits: [{$ref: '#/components/messageTraits/envelope'}]");
            line(6, "payload:");
            line(8, "schemaFormat: application/schema+json;version=draft-2020-12");
            line(8, "schema: {$ref: '" + event.schemaPath() + "'}");
            line(6, "examples: [{payload: {$ref: '" + event.samplePath() + "'}}]");
        }
    }

    private void line(int indent, String text) {
        yaml.append(" ".repeat(indent)).append(text).append('\n');
    }
}
