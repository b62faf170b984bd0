package io.echeance.collections.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.collections.application.PaymentCommand;
import io.echeance.collections.application.PaymentCommand.Target;
import io.echeance.collections.domain.CreditorReference;
import io.echeance.collections.domain.Payment;
import io.echeance.collections.domain.Route;
import io.echeance.eventstore.http.RequestSchema;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The body of a payment that is to be recorded. */
final class PaymentForm {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/payment-request.json");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]*");

    private final JsonNode json;
    private final Fields fields;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not JSON */
    PaymentForm(byte[] body) {
        this.json = RequestSchema.parse(body);
        this.fields = new Fields(json);
    }

    /** Empty when it is missing or not a date. */
    Optional<LocalDate> valueDate() {
        return fields.date("/valueDate");
    }

    /**
     * @param today on the business calendar; empty before the first day
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names every fault of form and content
     */
    void check(Optional<LocalDate> today) {
        var faults = new Faults(SCHEMA.check(json));
        checkTarget(faults);
        fields.checkAmount(faults);
        checkDate(faults, today);
        text("/bankReference")
                .filter(reference -> !Text.isClean(reference))
                .ifPresent(_ -> faults.add("/bankReference", "text", Text.EXPECTED));
        faults.throwIfAny();
    }

    /** Only after {@link #check}. */
    PaymentCommand.Record toCommand(Optional<String> tenant) {
        var payment = new Payment(
                "pay_" + UuidCreator.getTimeOrderedEpoch(),
                fields.amount(),
                valueDate().orElseThrow(),
                route().orElseThrow(),
                text("/bankReference").orElseThrow());
        return new PaymentCommand.Record(target(), payment, tenant);
    }

    /** Empty when it is missing or none of ours. */
    Optional<Route> route() {
        return text("/route")
                .flatMap(name -> Optional.of(Route.values()).stream()
                        .flatMap(java.util.Arrays::stream)
                        .filter(route -> route.name().equals(name))
                        .findFirst());
    }

    private Target target() {
        return text("/invoiceId")
                .<Target>map(Target.ById::new)
                .orElseGet(() -> new Target.ByReference(text("/creditorReference")
                        .flatMap(CreditorReference::parse)
                        .orElseThrow()));
    }

    private void checkTarget(Faults faults) {
        if (json.has("invoiceId") == json.has("creditorReference")) {
            faults.add("/invoiceId", "exactly-one", "give either invoiceId or creditorReference");
        }
        text("/invoiceId")
                .filter(id -> !ID.matcher(id).matches())
                .ifPresent(_ -> faults.add("/invoiceId", "invoice-id", "must be the id of an invoice"));
        text("/creditorReference")
                .filter(reference -> CreditorReference.parse(reference).isEmpty())
                .ifPresent(_ -> faults.add(
                        "/creditorReference",
                        "creditor-reference",
                        "must be a creditor reference of ISO 11649 (RF) with right check digits"));
    }

    private void checkDate(Faults faults, Optional<LocalDate> today) {
        fields.checkDate("/valueDate", faults);
        today.filter(day -> valueDate().map(day::isBefore).orElse(false))
                .ifPresent(day -> faults.add(
                        "/valueDate", "after-today", "must not be after today, " + day + " on the business calendar"));
    }

    private Optional<String> text(String pointer) {
        return fields.text(pointer);
    }
}
