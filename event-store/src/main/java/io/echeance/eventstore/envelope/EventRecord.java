package io.echeance.eventstore.envelope;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event with its whole envelope: what the event table stores and what the topic carries, field by field.
 *
 * @param source       the single writer, e.g. {@code /payout-service}
 * @param subject      the record key and the stream's id
 * @param sequence     version in this writer's stream of this subject, from 1 without gaps
 * @param id           UUIDv7
 * @param dataschema   file name of the JSON Schema of the data
 * @param data         the exact bytes, JSON in UTF-8
 * @param businessDate the business day on which it was decided
 * @param hash         32 bytes, see {@link HashChain}
 * @param time         when it was recorded, in milliseconds precision
 */
public record EventRecord(
        String topic,
        String source,
        String subject,
        int sequence,
        String id,
        String type,
        String dataschema,
        byte[] data,
        LocalDate businessDate,
        Cause cause,
        byte[] hash,
        Instant time) {}
