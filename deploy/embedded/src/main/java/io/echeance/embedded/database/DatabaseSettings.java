package io.echeance.embedded.database;

import java.util.Map;

/** PostgreSQL's settings for local runs and tests. */
public final class DatabaseSettings {
    /** What was committed stays, also after a power cut: what libraries for tests start by default may lose it. */
    public static final Map<String, String> DURABLE = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "200"),
            Map.entry("max_wal_size", "2GB"),
            // Rows of the outbox live for milliseconds: dead ones must go soon.
            Map.entry("autovacuum_naptime", "5s"),
            Map.entry("autovacuum_vacuum_scale_factor", "0.02"),
            Map.entry("autovacuum_vacuum_insert_scale_factor", "0.05"),
            Map.entry("autovacuum_analyze_scale_factor", "0.02"),
            Map.entry("autovacuum_vacuum_cost_limit", "2000"));

    private DatabaseSettings() {}
}
