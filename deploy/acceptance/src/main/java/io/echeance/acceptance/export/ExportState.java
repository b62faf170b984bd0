package io.echeance.acceptance.export;

import io.echeance.acceptance.verify.Broker;
import io.echeance.gateway.audit.export.CsvExport;
import io.echeance.gateway.audit.export.ExportFormat;
import io.echeance.gateway.audit.export.SignatureCheck;
import io.echeance.gateway.audit.export.SignedJsonLines;
import io.echeance.gateway.audit.export.StateExport;
import io.echeance.gateway.audit.replay.PointInTime;
import io.echeance.local.Logging;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;

/** {@code deploy/acceptance/export-state}: the state of all invoices at a date from a broker alone, and the check of a signature. */
public final class ExportState {

    private static final String USAGE = """
        Usage: deploy/acceptance/export-state csv FILE [DATE]
               deploy/acceptance/export-state jsonl FILE PRIVATE_KEY.pem [DATE]   signed with an EC P-256 key (PKCS 8)
               deploy/acceptance/export-state check FILE PUBLIC_KEY.pem           offline; exit code 0 when the signature holds
        DATE is a business day (its end) or an RFC 3339 instant; without it now. The broker is KAFKA_BOOTSTRAP_SERVERS, or the local one.
        """;

    private ExportState() {}

    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        Logging.quiet();
        System.exit(run(arguments) ? 0 : 1);
    }

    private static boolean run(String... arguments) throws IOException, GeneralSecurityException {
        var action = arguments.length < 2 ? "" : arguments[0];
        try {
            switch (action) {
                case "csv" -> export(arguments[1], new CsvExport(), date(arguments, 2));
                case "jsonl" -> {
                    var key = KeyFile.privateKey(Path.of(arguments[2]));
                    export(arguments[1], new SignedJsonLines(key), date(arguments, 3));
                }
                case "check" -> {
                    return check(Path.of(arguments[1]), Path.of(arguments[2]));
                }
                default -> {
                    System.out.print(USAGE);
                    return false;
                }
            }
            return true;
        } catch (ArrayIndexOutOfBoundsException | DateTimeException e) {
            System.out.print(USAGE);
            return false;
        }
    }

    private static PointInTime date(String[] arguments, int index) {
        return PointInTime.parse(arguments.length > index ? arguments[index] : null);
    }

    private static void export(String file, ExportFormat format, PointInTime until) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
            var export = new StateExport(Broker.at(Broker.address(System.getenv())));
            System.out.printf("%,d invoices as of %s are in %s%n", export.write(until, format, out), until, file);
        }
    }

    private static boolean check(Path file, Path key) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            boolean genuine = SignatureCheck.isGenuine(in, KeyFile.publicKey(key));
            System.out.println(genuine ? "The signature holds." : "The signature does NOT hold: the file was changed.");
            return genuine;
        }
    }
}
