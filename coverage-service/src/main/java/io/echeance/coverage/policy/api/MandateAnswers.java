package io.echeance.coverage.policy.api;

import io.echeance.coverage.adapter.mandate.Language;
import io.echeance.coverage.adapter.mandate.MandateDocument;
import io.echeance.coverage.adapter.mandate.MandateFigures;
import io.echeance.coverage.version.EntityTag;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The mandate as a file to download. */
@ApplicationScoped
public class MandateAnswers {

    private final MandateDocument document;

    public MandateAnswers(MandateDocument document) {
        this.document = document;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a language in which there is none */
    Response answer(PolicyView policy, int version, String languageTag) {
        var language = Language.of(languageTag)
                .orElseThrow(() -> Problems.toException(
                        Problem.invalid(List.of(new Fault("/language", "language-unknown", "must be fr or en")))));
        var file = "%s-%s-v%d.pdf".formatted(language.fileName(), policy.supplierId(), policy.policyVersion());
        return Response.ok(document.render(figures(policy), language), "application/pdf")
                .header(HttpHeaders.ETAG, EntityTag.of(version))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static MandateFigures figures(PolicyView policy) {
        return new MandateFigures(
                policy.supplierName(),
                policy.siren(),
                policy.iban(),
                policy.policyVersion(),
                policy.signedOn(),
                policy.terminatedOn(),
                policy.terms());
    }
}
