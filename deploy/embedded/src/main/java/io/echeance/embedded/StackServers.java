package io.echeance.embedded;

/** The servers of a test run. */
record StackServers(String bootstrapServers, DatabaseServer database) {
    private static final String SEPARATOR = " ";

    String format() {
        return String.join(
                SEPARATOR,
                bootstrapServers,
                database.host(),
                Integer.toString(database.port()),
                database.superuser(),
                database.password());
    }

    static StackServers parse(String text) {
        var fields = text.split(SEPARATOR);
        return new StackServers(
                fields[0], new DatabaseServer(fields[1], Integer.parseInt(fields[2]), fields[3], fields[4]));
    }
}
