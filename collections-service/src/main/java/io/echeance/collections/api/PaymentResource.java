package io.echeance.collections.api;

import io.echeance.collections.application.CatchUp;
import io.echeance.collections.application.PaymentCommand;
import io.echeance.collections.application.Payments;
import io.echeance.collections.bank.application.BankQueue;
import io.echeance.collections.bank.application.QueuedPayment;
import io.echeance.collections.domain.Route;
import io.echeance.collections.projection.PaymentView;
import io.echeance.collections.query.BusinessDay;
import io.echeance.collections.query.PaymentQueries;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.Cache;

/** Payments of clients: operations record and reverse them, suppliers declare those that came to their own account. */
@Path("/v1/payments")
public class PaymentResource {

    private final Payments payments;
    private final PaymentQueries queries;
    private final BankQueue queue;
    private final BusinessDay businessDay;
    private final CatchUp catchUp;
    private final Tenant tenant;
    private final Caller caller;

    PaymentResource(
            Payments payments,
            PaymentQueries queries,
            BankQueue queue,
            BusinessDay businessDay,
            CatchUp catchUp,
            Tenant tenant,
            Caller caller) {
        this.payments = payments;
        this.queries = queries;
        this.queue = queue;
        this.businessDay = businessDay;
        this.catchUp = catchUp;
        this.tenant = tenant;
        this.caller = caller;
    }

    /** 201 with the payment; 200 with the first one when its bank reference is known on the account: nothing is booked then. */
    @POST
    @RolesAllowed({"ops", "supplier"})
    public Uni<Response> record(byte[] body) {
        var form = new PaymentForm(body);
        var supplier = tenant.supplier();
        return todayFor(form.valueDate())
                .invoke(form::check)
                .invoke(() -> refuseOthersAccount(supplier, form))
                .chain(() -> Uni.createFrom()
                        .completionStage(payments.record(caller.request(form.toCommand(supplier), body))))
                .map(Replies::toResponse);
    }

    /** 200 with the payment; 409 when it was reversed before. */
    @POST
    @Path("/{paymentId}/reversal")
    @RolesAllowed("ops")
    public CompletionStage<Response> reverse(@PathParam("paymentId") String paymentId, byte[] body) {
        var command = new PaymentCommand.Reverse(PaymentId.check(paymentId), ReversalForm.reason(body));
        return payments.reverse(caller.request(command, body)).thenApply(Replies::toResponse);
    }

    @GET
    @RolesAllowed({"ops", "auditor", "supplier"})
    @Cache(noStore = true)
    public Uni<Response> list(@BeanParam ListQuery query) {
        var asked = query.check(tenant.supplier());
        return asked.waiting()
                ? queue(asked).map(page -> Response.ok(page).build())
                : queries.list(asked.filter(), asked.limit() + 1)
                        .map(rows -> Response.ok(PaymentPage.of(rows, asked.limit(), PaymentView::paymentId))
                                .build());
    }

    @GET
    @Path("/{paymentId}")
    @RolesAllowed({"ops", "auditor", "supplier"})
    @Cache(noStore = true)
    public Uni<Response> get(@PathParam("paymentId") String paymentId) {
        var supplier = tenant.supplier();
        return queries.find(PaymentId.check(paymentId), supplier)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(Response.ok(found.get()).build())
                        : waiting(paymentId, supplier));
    }

    /** A payment that waits is nobody's yet: suppliers do not see it. */
    private Uni<Response> waiting(String paymentId, Optional<String> supplier) {
        return Uni.createFrom()
                .item(() -> supplier.isPresent() ? Optional.<QueuedPayment>empty() : queue.find(paymentId))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> Response.ok(found.orElseThrow(() -> PaymentId.unknown(paymentId)))
                        .build());
    }

    private Uni<PaymentPage<QueuedPayment>> queue(ListQuery.Checked asked) {
        var filter = asked.filter();
        return Uni.createFrom()
                .item(() -> filter.tenant().isPresent() || filter.invoiceId().isPresent()
                        ? List.<QueuedPayment>of()
                        : queue.list(filter.before(), asked.limit() + 1))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> PaymentPage.of(rows, asked.limit(), QueuedPayment::paymentId));
    }

    /** A value date of a day that was opened a moment ago is no fault: the calendar is read up to now first. */
    private Uni<Optional<LocalDate>> todayFor(Optional<LocalDate> valueDate) {
        return businessDay
                .today()
                .chain(today -> isLater(valueDate, today)
                        ? Uni.createFrom()
                                .completionStage(catchUp::await)
                                .invoke(PaymentResource::refuseIfBehind)
                                .chain(businessDay::today)
                        : Uni.createFrom().item(today));
    }

    private static void refuseIfBehind(boolean reached) {
        if (!reached) {
            throw Problems.toException(CatchUp.BEHIND);
        }
    }

    private static boolean isLater(Optional<LocalDate> valueDate, Optional<LocalDate> today) {
        return valueDate.isPresent() && today.map(valueDate.get()::isAfter).orElse(true);
    }

    private static void refuseOthersAccount(Optional<String> supplier, PaymentForm form) {
        if (supplier.isPresent() && form.route().filter(Route.SUPPLIER::equals).isEmpty()) {
            throw Problems.toException(Problem.of(
                    403,
                    "route-not-allowed",
                    "Suppliers declare payments on their own account only",
                    "Use route SUPPLIER; payments on the platform's account are recorded by operations."));
        }
    }
}
