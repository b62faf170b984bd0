package io.echeance.embedded;

/** A database and the role that owns it. */
public record Database(String host, int port, String name, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** The address in the form of the reactive client. */
    public String reactiveUrl() {
        return "postgresql://%s:%d/%s".formatted(host, port, name);
    }
}
