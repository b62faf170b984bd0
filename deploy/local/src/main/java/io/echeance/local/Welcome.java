package io.echeance.local;

/** What a person needs to know when the system has started. */
record Welcome(LocalSystem system) {

    String text() {
        var options = system.options();
        return """

                Ready after %1$.1f s. The test clock starts on %2$s.

                  REST gateway   %3$s      contract: %3$s/q/openapi
                  a token        deploy/local/token ROLE [supplierId]        roles: %4$s
                                 for example: curl -H "Authorization: Bearer $(deploy/local/token ops)" %3$s/v1/test-clock
                  the log        kcat -b %5$s -t invoice-lifecycle -o beginning -f '%%h\\n%%k %%s\\n\\n'
                                 kcat -b %5$s -L
                  databases      psql postgresql://payout:payout@localhost:%6$d/payout        (one per service, named like its owner)
                  logs           %7$s
                  mails          %8$s
                """.formatted(
                        system.elapsed().toMillis() / 1000.0,
                        options.calendarFrom(),
                        system.url(Service.GATEWAY),
                        Role.words(),
                        system.bootstrapServers(),
                        options.ports().postgres().number(),
                        system.logs(),
                        system.mails());
    }
}
