package io.echeance.eventstore.store;

/**
 * An event as it will be stored and published.
 *
 * @param type       the stable name, e.g. {@code InvoiceSubmitted}
 * @param dataschema file name of its JSON Schema
 * @param data       JSON, UTF-8
 */
public record EncodedEvent(String type, String dataschema, byte[] data) {}
