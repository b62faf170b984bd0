package io.echeance.gateway.projection;

import io.echeance.gateway.application.LogPosition.Stream;
import io.echeance.gateway.application.ProjectionProgress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The projection's watermarks, as its inbox keeps them. */
@ApplicationScoped
public class InboxProgress implements ProjectionProgress {

    private static final String FIND = """
            select i.source, i.subject, i.sequence
              from inbox i join unnest($1::text[], $2::text[]) as asked(source, subject) using (source, subject)
            """;

    private final Pool pool;

    public InboxProgress(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<Stream, Integer>> of(Collection<Stream> streams) {
        var sources = streams.stream().map(Stream::source).toArray(String[]::new);
        var subjects = streams.stream().map(Stream::subject).toArray(String[]::new);
        return pool.preparedQuery(FIND).execute(Tuple.of(sources, subjects)).map(rows -> {
            var progress = new HashMap<Stream, Integer>();
            rows.forEach(row -> progress.put(
                    new Stream(row.getString("source"), row.getString("subject")), row.getInteger("sequence")));
            return progress;
        });
    }
}
