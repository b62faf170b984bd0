package io.echeance.acceptance;

import io.echeance.embedded.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The commands of {@code deploy/README.md}, run as an operator's shell would run them. */
final class CommandsOfPage {

    private static final Pattern BLOCK = Pattern.compile("```sh (\\w+ \\w+)\\n(.*?)```", Pattern.DOTALL);

    private static final Map<String, String> TOOLS = Map.of(
            "kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer",
            "kafka-consumer-groups.sh", "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand");

    private final Map<String, String> commands = new LinkedHashMap<>();
    private final Path tools;

    CommandsOfPage() {
        try {
            var page = Files.readString(ProjectRoot.find().resolve("deploy/README.md"));
            BLOCK.matcher(page).results().forEach(block -> commands.put(block.group(1), block.group(2)));
            tools = Files.createTempDirectory("kafka-tools-");
            for (var tool : TOOLS.entrySet()) {
                writeTool(tools.resolve(tool.getKey()), tool.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A machine without an installation of Kafka has its console tools from the jars of the build. */
    private static void writeTool(Path file, String mainClass) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(
                file,
                "#!/bin/sh\nexec %s -XX:TieredStopAtLevel=1 -Xmx256m -cp '%s' %s \"$@\"\n"
                        .formatted(java, classpath, mainClass));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Map<String, String> all() {
        return commands;
    }

    /** What the command prints; the name is the two words behind {@code ```sh}. */
    String run(String name, Map<String, String> variables) {
        var shell = new ProcessBuilder("bash", "-o", "pipefail", "-c", commands.get(name));
        shell.environment().putAll(variables);
        shell.environment().merge("PATH", tools.toString(), (path, ours) -> ours + ":" + path);
        shell.redirectError(tools.resolve("errors").toFile());
        try {
            var process = shell.start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        name + " ended with " + process.exitValue() + ": " + Files.readString(tools.resolve("errors")));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
