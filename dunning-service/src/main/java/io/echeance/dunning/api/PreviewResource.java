package io.echeance.dunning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echeance.dunning.application.MailDraft.Letter;
import io.echeance.dunning.application.ReminderPreview;
import io.echeance.dunning.application.ReminderPreview.Preview;
import io.echeance.dunning.domain.Channel;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;

/** The letter of a step as it will be: all of it as JSON, or the part that is asked for, byte for byte. */
@Path("/v1/invoices/{id}/reminders/{step}/preview")
@RolesAllowed({"supplier", "partner", "ops", "auditor"})
@Blocking
public class PreviewResource {

    private static final String PDF = "application/pdf";

    /**
     * A mail before it is sent.
     *
     * @param day      on which it is written
     * @param invoices that it lists
     * @param letters  names of the PDFs that it carries
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MailPreview(
            String invoiceId,
            int step,
            String kind,
            String channel,
            String language,
            LocalDate day,
            String messageId,
            String from,
            String subject,
            String text,
            String html,
            List<String> invoices,
            List<String> letters) {}

    private final ReminderPreview previews;
    private final Caller caller;

    public PreviewResource(ReminderPreview previews, Caller caller) {
        this.previews = previews;
        this.caller = caller;
    }

    /** What is offered, in the order of preference: all of it first. */
    private static final List<MediaType> OFFERED = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.TEXT_HTML_TYPE,
            MediaType.TEXT_PLAIN_TYPE,
            MediaType.valueOf(PDF));

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN, PDF})
    public Response preview(
            @PathParam("id") String invoiceId, @PathParam("step") int step, @Context HttpHeaders headers) {
        var preview = find(invoiceId, step);
        var draft = preview.draft();
        return switch (wanted(headers).getSubtype()) {
            case "html" ->
                Response.ok(draft.html(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .build();
            case "plain" ->
                Response.ok(draft.text(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                        .build();
            case "pdf" -> pdf(preview, invoiceId);
            default ->
                Response.ok(json(preview, invoiceId), MediaType.APPLICATION_JSON_TYPE)
                        .build();
        };
    }

    private static MediaType wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> OFFERED.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private static MailPreview json(Preview preview, String invoiceId) {
        var mailing = preview.mailing();
        var draft = preview.draft();
        return new MailPreview(
                invoiceId,
                preview.step().number(),
                preview.step().kind().name(),
                preview.step().channel().name(),
                mailing.language().code(),
                mailing.today(),
                mailing.messageId(),
                draft.from(),
                draft.subject(),
                draft.text(),
                draft.html(),
                mailing.letters().stream()
                        .map(letter -> letter.invoice().invoiceId())
                        .toList(),
                draft.letters().stream().map(Letter::fileName).toList());
    }

    private static Response pdf(Preview preview, String invoiceId) {
        int place = preview.mailing().letters().stream()
                .filter(letter -> letter.planned().channel() == Channel.LETTER_AND_EMAIL)
                .map(letter -> letter.invoice().invoiceId())
                .toList()
                .indexOf(invoiceId);
        if (place < 0) {
            throw Problems.toException(
                    Problem.notFound("A letter of step " + preview.step().number()));
        }
        var letter = preview.draft().letters().get(place);
        return Response.ok(letter.pdf(), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + letter.fileName() + "\"")
                .build();
    }

    private Preview find(String invoiceId, int step) {
        return previews.of(invoiceId, step, Tenant.of(caller))
                .orElseThrow(
                        () -> Problems.toException(Problem.notFound("Reminder " + step + " of invoice " + invoiceId)));
    }
}
