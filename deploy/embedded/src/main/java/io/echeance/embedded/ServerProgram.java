package io.echeance.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server of this module as a Java program.
 *
 * @param name for messages and for its files
 * @param folder below {@code target/} of this module with the server's jars
 * @param mainClass of this module
 * @param flags of the JVM
 */
record ServerProgram(String name, String folder, String mainClass, List<String> flags) {

    List<String> command() {
        var target = ProjectRoot.find().resolve("deploy/embedded/target");
        var jars = target.resolve(folder);
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException(jars + " does not exist: build it with ./mvnw -pl deploy/embedded install");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-Dlog4j2.configurationFile=echeance-server-log4j2.properties");
        command.add("-cp");
        command.add(target.resolve("classes") + ":" + jars + "/*");
        command.add(mainClass);
        return command;
    }
}
