package io.echeance.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server and its superuser. */
public record DatabaseServer(String host, int port, String superuser, String password) {

    /**
     * Makes the database, owned by a role of the same name whose password is its name too; keeps what exists.
     *
     * @param name lower-case letters, digits and underscores
     */
    public Database create(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (var connection = connect()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role %1$s login password '%1$s'".formatted(name));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %1$s owner %1$s".formatted(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make the database " + name, e);
        }
        return new Database(host, port, name, name, name);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/postgres".formatted(host, port), superuser, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
