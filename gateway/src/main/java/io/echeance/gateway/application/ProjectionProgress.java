package io.echeance.gateway.application;

import io.echeance.gateway.application.LogPosition.Stream;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** How far the read model is, by its own watermarks; true for all instances of the gateway. */
public interface ProjectionProgress {

    Uni<Map<Stream, Integer>> of(Collection<Stream> streams);
}
