package io.echeance.acceptance.check;

import io.echeance.acceptance.log.LogEntry;
import io.echeance.embedded.Database;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics are the union of the writers' event tables: the same ids with the same bytes, none missing on either side. */
public final class StoreCheck implements LogCheck {

    private record Stored(byte[] data, byte[] hash) {}

    private final Map<String, Stored> unpublished = new HashMap<>();
    private final Map<String, Stored> published = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    public StoreCheck(List<Database> databases) {
        databases.forEach(this::load);
    }

    private void load(Database database) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select event_id::text, data, hash from events")) {
            while (rows.next()) {
                unpublished.put(rows.getString(1), stored(rows));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the event table of " + database.name() + " can't be read", e);
        }
    }

    private static Stored stored(ResultSet rows) throws SQLException {
        return new Stored(rows.getBytes(2), rows.getBytes(3));
    }

    @Override
    public void see(LogEntry entry) {
        var id = entry.event().id();
        var first = unpublished.remove(id);
        var stored = first == null ? published.get(id) : first;
        if (stored == null) {
            violations.add(Violation.at("stores", entry, "is in no event table"));
        } else {
            published.put(id, stored);
            if (!Arrays.equals(stored.data(), entry.event().data())
                    || !Arrays.equals(stored.hash(), entry.event().hash())) {
                violations.add(Violation.at("stores", entry, "differs from the event table"));
            }
        }
    }

    @Override
    public List<Violation> violations() {
        var all = new ArrayList<>(violations);
        unpublished
                .keySet()
                .forEach(id -> all.add(Violation.of("stores", id, "is in an event table but not on a topic")));
        return all;
    }
}
