package io.echeance.coverage.debtor.api;

import io.echeance.coverage.api.BusinessDay;
import io.echeance.coverage.api.CursorPage;
import io.echeance.coverage.config.CoverageConfig;
import io.echeance.coverage.debtor.domain.DebtorProfile;
import io.echeance.coverage.debtor.domain.GradeScale;
import io.echeance.coverage.limit.api.DebtorReader;
import io.echeance.coverage.limit.application.DebtorLimitView;
import io.echeance.coverage.limit.query.DebtorQueries;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;

/** Debtors: limit, exposure and how they pay. Suppliers and partners see a grade and what is available. */
@Path("/v1/debtors")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"underwriter", "ops", "auditor", "supplier", "partner"})
public class DebtorResource {

    private final DebtorQueries debtors;
    private final DebtorReader visible;
    private final BusinessDay day;
    private final GradeScale scale;

    public DebtorResource(DebtorQueries debtors, DebtorReader visible, BusinessDay day, CoverageConfig config) {
        this.debtors = debtors;
        this.visible = visible;
        this.day = day;
        var limits = config.grades();
        this.scale = new GradeScale(
                limits.leastPaid(),
                limits.mostA(),
                limits.mostB(),
                limits.mostC(),
                limits.mostOverdue(),
                config.policy().stopOfCoverAfterDays());
    }

    /** A supplier's list has the debtors on whom it has or had cover. */
    @GET
    public Uni<CursorPage<Record>> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") String cursor) {
        CursorPage.checkLimit(limit);
        boolean seesAll = visible.seesAll();
        var before = CursorPage.before(cursor);
        var found = seesAll
                ? debtors.page(before, limit + 1)
                : debtors.pageOfSupplier(visible.supplierId(), before, limit + 1);
        return visible.defaultLimit()
                .flatMap(otherwise -> found.emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(profiles -> CursorPage.of(
                                profiles, limit, DebtorProfile::position, view(seesAll, day.today(), otherwise))));
    }

    @GET
    @Path("/{siren}")
    public Uni<Record> one(@PathParam("siren") String siren) {
        DebtorReader.checkSiren(siren);
        boolean seesAll = visible.seesAll();
        return visible.defaultLimit()
                .flatMap(otherwise -> debtors.profile(siren)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(profile -> view(seesAll, day.today(), otherwise).apply(profile)));
    }

    private Function<DebtorProfile, Record> view(boolean seesAll, LocalDate today, Money defaultLimit) {
        return seesAll
                ? profile -> whole(profile, today, defaultLimit)
                : profile -> graded(profile, today, defaultLimit);
    }

    private DebtorView whole(DebtorProfile profile, LocalDate today, Money defaultLimit) {
        return new DebtorView(
                DebtorLimitView.of(profile.account(), today, defaultLimit),
                scale.of(profile.behaviour(), today),
                BehaviourView.of(profile.behaviour()));
    }

    private GradeView graded(DebtorProfile profile, LocalDate today, Money defaultLimit) {
        return new GradeView(
                profile.account().siren(),
                scale.of(profile.behaviour(), today),
                profile.account().availableOn(today, defaultLimit));
    }
}
