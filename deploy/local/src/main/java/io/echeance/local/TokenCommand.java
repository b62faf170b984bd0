package io.echeance.local;

import java.nio.file.Files;
import java.time.Instant;

/** {@code deploy/local/token ROLE [supplierId]}: prints a bearer token. */
public final class TokenCommand {
    private static final String USAGE = """
            Usage: deploy/local/token ROLE [supplierId]
            Prints a bearer token of the local development issuer, valid for 12 hours.
            Roles: %s. A supplier needs its supplierId, for example: deploy/local/token supplier sup_demo1""".formatted(Role.words());

    private TokenCommand() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(token(Options.of(System.getenv()).data(), arguments));
        } catch (StartupProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    static String token(DataDirectory data, String... arguments) {
        var role = arguments.length == 0 ? null : Role.of(arguments[0]).orElse(null);
        if (role == null || arguments.length > 2) {
            throw new StartupProblem(USAGE);
        }
        var key = data.issuerKey().privateKey();
        if (!Files.exists(key)) {
            throw new StartupProblem("No key in %s yet: start the system once with deploy/local/up".formatted(key));
        }
        try {
            var supplierId = arguments.length == 2 ? arguments[1] : null;
            return DevelopmentIssuer.withKey(key).token(role, supplierId, Instant.now());
        } catch (IllegalArgumentException e) {
            throw new StartupProblem(e.getMessage() + "\n" + USAGE);
        }
    }
}
