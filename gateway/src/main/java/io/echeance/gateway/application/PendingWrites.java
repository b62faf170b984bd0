package io.echeance.gateway.application;

import io.echeance.gateway.GatewayConfig;
import io.echeance.gateway.application.LogPosition.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes that were answered 2xx through this gateway and are perhaps not projected yet. Bounded: the oldest is forgotten
 * first, and by then it has long been projected unless the projection stands still, which readiness shows.
 */
@ApplicationScoped
public class PendingWrites {

    /** What was written to one subject: the last sequence by writer, and whose it is (null: not known here). */
    private record Written(String tenant, Map<String, Integer> sequences) {}

    private final int most;
    private final LinkedHashMap<String, Written> subjects = new LinkedHashMap<>();

    public PendingWrites(GatewayConfig config) {
        this.most = config.reads().remembered();
    }

    /** @param tenant whose invoice it is; null when the writer is staff, so it can be anybody's */
    public synchronized void written(LogPosition position, String tenant) {
        subjects.computeIfAbsent(position.subject(), subject -> new Written(tenant, new HashMap<>()))
                .sequences()
                .merge(position.source(), position.sequence(), Math::max);
        if (subjects.size() > most) {
            subjects.pollFirstEntry();
        }
    }

    public synchronized List<LogPosition> ofSubject(String subject) {
        var written = subjects.get(subject);
        return written == null ? List.of() : positions(subject, written);
    }

    /** Everything that a list of this tenant may have to show; of all when there is no tenant. */
    public synchronized List<LogPosition> ofTenant(Optional<String> tenant) {
        return subjects.entrySet().stream()
                .filter(entry -> mayBelongTo(tenant, entry.getValue()))
                .flatMap(entry -> positions(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    synchronized void applied(Map<Stream, Integer> progress) {
        progress.forEach((stream, sequence) -> subjects.computeIfPresent(stream.subject(), (subject, written) -> {
            written.sequences().computeIfPresent(stream.source(), (source, last) -> last <= sequence ? null : last);
            return written.sequences().isEmpty() ? null : written;
        }));
    }

    private static boolean mayBelongTo(Optional<String> tenant, Written written) {
        return tenant.isEmpty() || written.tenant() == null || tenant.get().equals(written.tenant());
    }

    private static List<LogPosition> positions(String subject, Written written) {
        return written.sequences().entrySet().stream()
                .map(entry -> new LogPosition(entry.getKey(), subject, entry.getValue()))
                .toList();
    }
}
