package io.echeance.coverage.limit.api;

import static io.echeance.coverage.limit.api.DebtorReader.checkSiren;

import io.echeance.coverage.api.BusinessDay;
import io.echeance.coverage.debtor.domain.DebtorProfile;
import io.echeance.coverage.limit.application.DebtorLimitView;
import io.echeance.coverage.limit.application.LimitOrder;
import io.echeance.coverage.limit.application.SetDebtorLimits;
import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.limit.domain.DebtorLimitCommand.SetLimit;
import io.echeance.coverage.limit.query.DebtorQueries;
import io.echeance.coverage.version.EntityTag;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.joda.money.Money;

/** The limit of a debtor, over all suppliers. */
@Path("/v1/debtors/{siren}/limit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DebtorLimitResource {

    private final DebtorLimitRequestReader reader;
    private final SetDebtorLimits limits;
    private final DebtorQueries debtors;
    private final DebtorReader visible;
    private final BusinessDay day;
    private final Caller caller;

    public DebtorLimitResource(
            DebtorLimitRequestReader reader,
            SetDebtorLimits limits,
            DebtorQueries debtors,
            DebtorReader visible,
            BusinessDay day,
            Caller caller) {
        this.reader = reader;
        this.limits = limits;
        this.debtors = debtors;
        this.visible = visible;
        this.day = day;
        this.caller = caller;
    }

    /** Idempotent by itself. */
    @PUT
    @Blocking
    @RolesAllowed("underwriter")
    public CompletionStage<Response> set(
            @PathParam("siren") String siren, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] body) {
        checkSiren(siren);
        var order = new LimitOrder(new SetLimit(siren, reader.read(body, caller.name())), ifMatch);
        return limits.submit(caller.requestWithoutKey(order)).thenApply(DebtorLimitResource::response);
    }

    private static Response response(Reply reply) {
        var response = Replies.toResponse(reply);
        var accepted = (Answer.Accepted) reply.answer();
        return Response.fromResponse(response)
                .header(HttpHeaders.ETAG, EntityTag.of(accepted.sequence()))
                .build();
    }

    /** Suppliers and partners only see what is available. */
    @GET
    @RolesAllowed({"underwriter", "ops", "auditor", "supplier", "partner"})
    public Uni<Response> get(@PathParam("siren") String siren) {
        checkSiren(siren);
        boolean seesAll = visible.seesAll();
        return visible.defaultLimit()
                .flatMap(otherwise -> debtors.profile(siren)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(debtor -> seesAll ? view(debtor, otherwise) : available(debtor.account(), otherwise)));
    }

    private Response view(DebtorProfile debtor, Money defaultLimit) {
        return Response.ok(DebtorLimitView.of(debtor.account(), day.today(), defaultLimit))
                .header(HttpHeaders.ETAG, EntityTag.of(debtor.limitVersion()))
                .build();
    }

    private Response available(DebtorAccount account, Money defaultLimit) {
        return Response.ok(new AvailableView(account.siren(), account.availableOn(day.today(), defaultLimit)))
                .build();
    }
}
