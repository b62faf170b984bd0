package io.echeance.payout.ledger.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;

/** A file that is sent while it is read: a few hundred lines are in memory, however long it is. */
record Download(String fileName, String header, Multi<String> lines) {

    private static final int LINES_AT_ONCE = 200;

    static RestMulti<byte[]> send(Uni<Download> download) {
        return RestMulti.fromUniResponse(download, Download::bytes, Download::headers, any -> 200);
    }

    private Multi<byte[]> bytes() {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(header), lines)
                .group()
                .intoLists()
                .of(LINES_AT_ONCE)
                .map(page -> String.join("", page).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, List<String>> headers() {
        return Map.of(
                "Content-Disposition", List.of("attachment; filename=\"" + fileName + "\""),
                "Cache-Control", List.of("no-store"));
    }
}
