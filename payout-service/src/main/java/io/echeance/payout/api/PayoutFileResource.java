package io.echeance.payout.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.payout.application.PayoutFileReads;
import io.echeance.payout.projection.PayoutFileTable.PayoutFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** Files for the bank (pain.001): operations list and fetch them. */
@Path("/v1/payout-files")
@Blocking
public class PayoutFileResource {

    private final PayoutFileReads files;

    PayoutFileResource(PayoutFileReads files) {
        this.files = files;
    }

    @GET
    @RolesAllowed({"ops", "auditor", "system"})
    @Cache(noStore = true)
    public FilePage list(@QueryParam("executionDate") String date, @BeanParam ListQuery page) {
        var asked = page.check(null);
        var found = files.list(day(date), asked.filter().before(), asked.limit() + 1);
        return FilePage.of(found, asked.limit());
    }

    /** What the file is. */
    @GET
    @Path("/{fileId}")
    @RolesAllowed({"ops", "auditor", "system"})
    @Produces("application/json;qs=0.5")
    @Cache(noStore = true)
    public PayoutFile describe(@PathParam("fileId") String fileId) {
        return find(fileId);
    }

    /** The file itself: it names accounts, so it is for operations only. */
    @GET
    @Path("/{fileId}")
    @RolesAllowed("ops")
    @Produces("application/xml;qs=0.9")
    public Response content(@PathParam("fileId") String fileId) {
        var file = find(fileId);
        StreamingOutput content = out -> files.copy(fileId, out);
        return Response.ok(content, MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"" + file.messageId() + ".xml\"")
                .header("Repr-Digest", "sha-256=:" + base64(file.sha256()) + ":")
                .header("Cache-Control", "no-store")
                .build();
    }

    private PayoutFile find(String fileId) {
        return files.find(fileId)
                .orElseThrow(() -> Problems.toException(Problem.notFound("The payout file " + fileId)));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.toException(Problem.invalid(
                    List.of(new Fault("/executionDate", "invalid", "must be a date, e.g. 2026-11-24"))));
        }
    }
}
