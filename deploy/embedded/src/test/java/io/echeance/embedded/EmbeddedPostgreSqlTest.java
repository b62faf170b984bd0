package io.echeance.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {

    @Test
    void isDurable() throws Exception {
        ProcessHandle process;
        try (var postgres = EmbeddedPostgreSql.startTemporary(FreePort.pick())) {
            process = postgres.process();
            var database = postgres.server().create("payout");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show max_connections")).isEqualTo("200");
            assertThat(ask(database, "show server_version")).startsWith("18.");
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void keepsRowsAcrossARestartAndACrash(@TempDir Path directory) throws Exception {
        var port = FreePort.pick();
        try (var postgres = EmbeddedPostgreSql.start(directory, port)) {
            var database = postgres.server().create("payout");
            execute(database, "create table rows (id int)");
            execute(database, "insert into rows values (1)");
        }
        try (var postgres = EmbeddedPostgreSql.start(directory, port)) {
            var database = postgres.server().create("payout");
            execute(database, "insert into rows values (2)");
            Stopping.kill(postgres.process());
        }
        try (var postgres = EmbeddedPostgreSql.start(directory, port)) {
            assertThat(ask(postgres.server().create("payout"), "select count(*) from rows"))
                    .isEqualTo("2");
        }
    }

    @Test
    void startsWhereALeftoverStillRuns(@TempDir Path directory) throws Exception {
        var port = FreePort.pick();
        var forgotten = EmbeddedPostgreSql.start(directory, port);
        execute(forgotten.server().create("payout"), "create table rows (id int)");
        var old = forgotten.process();
        try (var postgres = EmbeddedPostgreSql.start(directory, port)) {
            assertThat(old.isAlive()).isFalse();
            assertThat(ask(postgres.server().create("payout"), "select count(*) from rows"))
                    .isEqualTo("0");
        }
        forgotten.close();
    }

    @Test
    void refusesNamesThatAreNotNames() {
        var server = new DatabaseServer("localhost", 1, "postgres", "postgres");
        assertThatThrownBy(() -> server.create("a; drop table x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String ask(Database database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Database database, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
