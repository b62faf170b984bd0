package io.echeance.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestStackTest {

    @Test
    void isThereOncePerJvmWhateverLoadsTheClass() throws Exception {
        var servers = TestStack.bootstrapServers();
        var code = TestStack.class.getProtectionDomain().getCodeSource().getLocation();
        try (var loader = new URLClassLoader(new java.net.URL[] {code}, ClassLoader.getPlatformClassLoader())) {
            var other = loader.loadClass(TestStack.class.getName());
            assertThat(other).isNotSameAs(TestStack.class);
            assertThat(other.getMethod("bootstrapServers").invoke(null)).isEqualTo(servers);
        }
    }

    @Test
    void givesEachCallerADatabaseOfItsOwn() throws Exception {
        var first = TestStack.database("coverage-service");
        var second = TestStack.database("coverage-service");
        assertThat(first.name()).startsWith("coverage_service_").isNotEqualTo(second.name());
        try (var connection = DriverManager.getConnection(first.jdbcUrl(), first.user(), first.password())) {
            assertThat(connection.createStatement().execute("create table mine (id int)"))
                    .isFalse();
        }
    }

    @Test
    void givesAServiceUnderTestItsSettings() throws Exception {
        var resource = new StackTestResource();
        resource.init(Map.of("database", "payout"));
        var settings = resource.start();
        assertThat(settings)
                .containsEntry("kafka.bootstrap.servers", TestStack.bootstrapServers())
                .containsKeys(
                        "quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password");
        assertThat(settings.get("quarkus.datasource.reactive.url")).startsWith("postgresql://");
        assertThat(Files.readString(Path.of(settings.get("echeance.internal.public-key"))))
                .contains("BEGIN PUBLIC KEY");
        assertThat(Files.readString(Path.of(System.getProperty(StackTestResource.INTERNAL_PRIVATE_KEY))))
                .contains("BEGIN PRIVATE KEY");
        assertThat(new StackTestResource().start())
                .containsEntry("echeance.sealing.master-key", settings.get("echeance.sealing.master-key"));
        resource.stop();
    }
}
