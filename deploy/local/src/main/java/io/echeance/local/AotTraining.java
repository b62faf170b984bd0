package io.echeance.local;

import io.echeance.embedded.ServerDirectory;
import io.echeance.local.demo.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the services' ahead-of-time caches: runs the system once on throw-away data and lets each service write down which
 * classes it needed. That halves what a start costs, and six starts on two cores are what people wait for.
 */
record AotTraining(Options options, Consumer<String> say) {

    /** Trains unless all caches fit or are not wanted. */
    void runWhereNeeded() {
        var missing = caches().stream().anyMatch(cache -> !cache.fits());
        if (options.aot() == AotUse.WHERE_IT_FITS && missing) {
            runAnyway();
        }
    }

    /** Trains. A failure costs only speed, so it is one line and no more. */
    void runAnyway() {
        say.accept("Training the JVM's ahead-of-time caches, once after each build (ECHEANCE_AOT=off to skip) …");
        var folder = temporaryFolder();
        var progress = new Progress(say);
        caches().forEach(AotCache::delete);
        try {
            runOnce(folder);
        } catch (RuntimeException e) {
            progress.say("The training was cut short: " + e.getMessage());
        } finally {
            ServerDirectory.delete(folder);
        }
        progress.say("Caches made for %d of %d services".formatted(sign(), Service.values().length));
    }

    private void runOnce(Path folder) {
        var training = options.with(DataDirectory.at(folder))
                .with(Ports.free())
                .from(Rehearsal.FIRST_DAY)
                .with(AotUse.TRAIN);
        try (var system = LocalSystem.start(training, line -> {})) {
            new Rehearsal(system).run();
        }
    }

    private long sign() {
        var made = caches().stream().filter(cache -> Files.exists(cache.file())).toList();
        made.forEach(AotCache::sign);
        return made.size();
    }

    private List<AotCache> caches() {
        return Arrays.stream(Service.values())
                .map(service -> new ServiceProcess(service, options).cache())
                .toList();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("echeance-training-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
