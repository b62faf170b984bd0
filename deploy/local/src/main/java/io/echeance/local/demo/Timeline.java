package io.echeance.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What happened to one invoice.
 *
 * @param title of its column
 * @param invoice the resource, with all facets
 * @param events in log order
 */
record Timeline(String title, JsonNode invoice, List<JsonNode> events) {

    static Timeline read(GatewayClient client, String title, String invoiceId) {
        var path = "/v1/invoices/" + invoiceId;
        var events = client.get(path + "/events").get("data");
        return new Timeline(
                title,
                client.get(path),
                StreamSupport.stream(events.spliterator(), false).toList());
    }

    /** The sentences of each business day. */
    SortedMap<LocalDate, List<String>> days() {
        var days = new TreeMap<LocalDate, List<String>>();
        for (var event : events) {
            days.merge(dayOf(event), List.of(sentence(event)), Lists::joined);
        }
        return days;
    }

    long count(String type) {
        return events.stream().filter(event -> isOf(event, type)).count();
    }

    String money(String pointer) {
        return Euros.of(invoice.at(pointer));
    }

    private static LocalDate dayOf(JsonNode event) {
        return LocalDate.parse(event.get("businessDate").asText());
    }

    private static String sentence(JsonNode event) {
        return event.at("/text/en").asText();
    }

    private static boolean isOf(JsonNode event, String type) {
        return event.get("type").asText().equals(type);
    }
}
