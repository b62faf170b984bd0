package io.echeance.acceptance.bench;

import io.echeance.local.LocalSystem;
import io.echeance.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the processes of a system use, as Linux counts it. */
record Processes(LocalSystem system) {

    /** Resident memory of the six services together, in MiB. */
    long residentMib() {
        return Arrays.stream(Service.values())
                        .mapToLong(
                                service -> residentKib(system.process(service).pid()))
                        .sum()
                / 1024;
    }

    /** Of one service, in MiB. */
    long residentMib(Service service) {
        return residentKib(system.process(service).pid()) / 1024;
    }

    /** CPU time since the start, by process; PostgreSQL's backends belong to its main process. */
    Map<String, Duration> cpu() {
        var all = new LinkedHashMap<String, Duration>();
        for (var service : Service.values()) {
            all.put(service.folder(), cpu(system.process(service)));
        }
        all.put("kafka", cpu(system.kafka()));
        all.put(
                "postgresql",
                system.postgres().descendants().map(Processes::cpu).reduce(cpu(system.postgres()), Duration::plus));
        return all;
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long residentKib(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
