package io.echeance.local;

import io.echeance.embedded.PidFile;
import io.echeance.embedded.ServerDirectory;
import io.echeance.local.demo.Demo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** {@code deploy/local/up}: starts the system and keeps it running until Ctrl-C. */
public final class Up {
    private static final Consumer<String> TERMINAL = System.out::println;

    private Up() {}

    public static void main(String[] words) throws InterruptedException {
        Logging.quiet();
        try {
            System.exit(run(UpArguments.parse(words)) ? 0 : 1);
        } catch (StartupProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(UpArguments arguments) throws InterruptedException {
        var options = Options.of(System.getenv());
        var launcher = claim(options.data().launcherPid());
        try {
            if (arguments.train()) {
                new AotTraining(options, TERMINAL).runAnyway();
                return true;
            }
            return run(arguments, options);
        } finally {
            launcher.delete();
        }
    }

    private static boolean run(UpArguments arguments, Options options) throws InterruptedException {
        var data = arguments.demo() ? options.data().demo() : options.data();
        endLeftovers(options.data());
        if (arguments.reset()) {
            delete(options.data().home());
            options.data().launcherPid().write(ProcessHandle.current());
        }
        if (arguments.demo()) {
            delete(data.state());
        }
        new Preflight(options.without(arguments.without())).check(); // now, not after a minute of training
        new AotTraining(options, TERMINAL).runWhereNeeded();
        var firstDay = arguments.from().orElse(arguments.demo() ? Demo.FIRST_DAY : options.calendarFrom());
        return serve(arguments, options.with(data).from(firstDay).without(arguments.without()));
    }

    private static boolean serve(UpArguments arguments, Options options) throws InterruptedException {
        var system = LocalSystem.start(options, TERMINAL);
        TERMINAL.accept(new Welcome(system).text());
        var asItMustBe = !arguments.demo() || new Demo(system, TERMINAL).tell();
        if (arguments.exit()) {
            system.close();
            return asItMustBe;
        }
        TERMINAL.accept("Ctrl-C stops all of it.");
        new CountDownLatch(1).await(); // until the signal
        return true;
    }

    /** Two launchers on one directory would take each other's processes for leftovers. */
    private static PidFile claim(PidFile file) {
        file.running()
                .filter(other -> other.pid() != ProcessHandle.current().pid())
                .ifPresent(other -> {
                    throw new StartupProblem(
                            "The system runs already (pid %d): stop it with Ctrl-C there, or with kill %1$d"
                                    .formatted(other.pid()));
                });
        file.write(ProcessHandle.current());
        return file;
    }

    private static void endLeftovers(DataDirectory data) {
        new Leftovers(data, TERMINAL).stop();
        new Leftovers(data.demo(), TERMINAL).stop();
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            ServerDirectory.delete(folder);
        }
    }
}
