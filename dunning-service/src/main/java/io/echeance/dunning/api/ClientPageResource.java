package io.echeance.dunning.api;

import io.echeance.dunning.application.ClientInvoices;
import io.echeance.dunning.application.ClientPage;
import io.echeance.dunning.application.ClientPage.Notice;
import io.echeance.dunning.application.ClientView;
import io.echeance.dunning.domain.Language;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The client's page and what its link stands for; only for the gateway, which lets anybody with a link in. */
@Path("/internal/client/{id}/{signature}")
@RolesAllowed("system")
@Blocking
public class ClientPageResource {

    /**
     * What a link stands for.
     *
     * @param outstanding what a promise is about
     */
    public record Link(String invoiceId, String supplierId, String language, Amount outstanding, LocalDate today) {}

    /** Money as all contracts write it. */
    public record Amount(String amount, String currency) {

        static Amount of(Money money) {
            return new Amount(
                    money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
        }
    }

    private final ClientInvoices invoices;
    private final ClientPage page;

    public ClientPageResource(ClientInvoices invoices, ClientPage page) {
        this.invoices = invoices;
        this.page = page;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Link link(@PathParam("id") String invoiceId, @PathParam("signature") String signature) {
        var view = open(invoiceId, signature);
        return new Link(
                invoiceId,
                view.invoice().account().supplierId(),
                view.invoice().language().code(),
                Amount.of(view.invoice().outstanding()),
                view.today());
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    public String page(
            @PathParam("id") String invoiceId,
            @PathParam("signature") String signature,
            @QueryParam("lang") String language,
            @QueryParam("notice") @DefaultValue("none") String notice) {
        var view = open(invoiceId, signature);
        return page.render(
                view,
                language == null ? view.invoice().language() : Language.of(language, null),
                notice(notice),
                "/client/" + invoiceId + "/" + signature);
    }

    private ClientView open(String invoiceId, String signature) {
        return invoices.open(invoiceId, signature)
                .orElseThrow(() -> Problems.toException(Problem.notFound("This page")));
    }

    private static Notice notice(String name) {
        return Stream.of(Notice.values())
                .filter(notice -> notice.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Notice.NONE);
    }
}
