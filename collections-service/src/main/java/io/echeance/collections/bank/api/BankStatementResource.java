package io.echeance.collections.bank.api;

import io.echeance.collections.bank.application.BankCommand;
import io.echeance.collections.bank.application.BankCommand.Ask;
import io.echeance.collections.bank.application.BankFiles;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Files of the bank: camt.053 and camt.054, versions 02 to 08. */
@Path("/v1/bank-statements")
public class BankStatementResource {

    private final BankFiles files;
    private final BankFileConfig config;
    private final Caller caller;

    BankStatementResource(BankFiles files, BankFileConfig config, Caller caller) {
        this.files = files;
        this.config = config;
        this.caller = caller;
    }

    /** 200 with what has become of each transaction, in numbers; the same file again changes nothing. */
    @POST
    @Consumes({"application/xml", "text/xml"})
    @RolesAllowed("ops")
    @Blocking
    public Response take(InputStream body) throws IOException {
        try (var file = SpooledFile.of(body, config.atMost().asLongValue())) {
            var asked = caller.<BankCommand>request(new Ask(), file.digest());
            return Replies.toResponse(files.take(file.path(), asked));
        }
    }
}
