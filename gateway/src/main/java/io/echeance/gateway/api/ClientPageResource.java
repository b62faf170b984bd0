package io.echeance.gateway.api;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.adapter.services.ServiceRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page that a client opens by the signed link of a mail. Nobody signs in: who has the link may see this invoice, dispute it and
 * promise to pay it. Works without a script; after a form the browser is sent back to the page, so that reloading repeats nothing.
 */
@Path("/client/{id}/{signature}")
@PermitAll
public class ClientPageResource {

    private static final int LONGEST_REASON = 1000;

    private final Relay relay;
    private final ClientForms forms;

    public ClientPageResource(Relay relay, ClientForms forms) {
        this.relay = relay;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @PathParam("id") String id,
            @PathParam("signature") String signature,
            @QueryParam("lang") String language,
            @QueryParam("notice") String notice) {
        var link = ClientLink.of(id, signature);
        if (link.isEmpty()) {
            return Uni.createFrom().item(ClientAnswers.noSuchPage());
        }
        return relay.send(ServiceRequest.get(
                        ServiceName.DUNNING, link.get().internal() + "/page" + ClientAnswers.query(language, notice)))
                .map(ClientAnswers::page);
    }

    @POST
    @Path("/dispute")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> dispute(
            @PathParam("id") String id,
            @PathParam("signature") String signature,
            @FormParam("reason") String reason,
            @FormParam("key") String key,
            @FormParam("lang") String language) {
        return withLink(id, signature, language, opened -> {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                return Uni.createFrom().item("wrong_reason");
            }
            var body = new JsonObject().put("reason", reason.strip());
            return forms.send(ServiceName.INVOICE, opened, "/dispute", body, key);
        });
    }

    @POST
    @Path("/promise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> promise(
            @PathParam("id") String id,
            @PathParam("signature") String signature,
            @FormParam("promisedOn") String promisedOn,
            @FormParam("key") String key,
            @FormParam("lang") String language) {
        return withLink(id, signature, language, opened -> {
            if (!isFrom(opened.getString("today"), promisedOn)) {
                return Uni.createFrom().item("wrong_day");
            }
            var body =
                    new JsonObject().put("promisedOn", promisedOn).put("amount", opened.getJsonObject("outstanding"));
            return forms.send(ServiceName.COLLECTIONS, opened, "/promises", body, key);
        });
    }

    /**
     * @param act makes of what the link stands for what the page says next
     */
    private Uni<Response> withLink(
            String id, String signature, String language, Function<JsonObject, Uni<String>> act) {
        var link = ClientLink.of(id, signature);
        if (link.isEmpty()) {
            return Uni.createFrom().item(ClientAnswers.noSuchPage());
        }
        return relay.send(ServiceRequest.get(ServiceName.DUNNING, link.get().internal()))
                .chain(answer -> answer.statusCode() == 200
                        ? act.apply(json(answer))
                                .map(notice -> ClientAnswers.back(link.get().page(), language, notice))
                        : Uni.createFrom().item(ClientAnswers.page(answer)));
    }

    private static JsonObject json(HttpResponse<Buffer> answer) {
        return answer.bodyAsJsonObject();
    }

    private static boolean isFrom(String today, String day) {
        try {
            return day != null && !LocalDate.parse(day).isBefore(LocalDate.parse(today));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
