package io.echeance.invoice.application;

import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandHandler;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.domain.Debtor;
import io.echeance.invoice.domain.InvoiceCommand.Submit;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import io.echeance.invoice.domain.SealedContact;
import io.echeance.invoice.identifier.CreditorReference;
import io.echeance.invoice.messaging.InvoiceEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides the submissions of one transaction and writes what belongs to them. */
@ApplicationScoped
class SubmissionHandler implements CommandHandler<SubmitInvoice> {

    private final ContactSealing contacts;

    SubmissionHandler(ContactSealing contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Answer> handle(UnitOfWork work, List<Request<SubmitInvoice>> requests) {
        var today = work.announcedDay();
        if (today.isEmpty()) {
            return requests.stream()
                    .map(_ -> Answer.refused(SubmissionProblems.calendarNotOpen()))
                    .toList();
        }
        var admission =
                Admission.decide(work, requests.stream().map(Request::command).toList(), today.get());
        var answers = new HashMap<String, Answer>();
        admission.refusals().forEach((id, problem) -> answers.put(id, Answer.refused(problem)));
        var admitted =
                requests.stream().filter(r -> admission.admits(r.command())).toList();
        if (!admitted.isEmpty()) {
            answers.putAll(submit(work, admitted, admission));
        }
        return requests.stream().map(r -> answers.get(r.command().invoiceId())).toList();
    }

    private Map<String, Answer> submit(UnitOfWork work, List<Request<SubmitInvoice>> requests, Admission admission) {
        var commands = requests.stream().map(Request::command).toList();
        var sealed = contacts.seal(commands);
        var facts = commands.stream()
                .map(command -> toFact(command, admission.supplierSiren(command), sealed.get(command.invoiceId())))
                .collect(Collectors.toMap(InvoiceSubmitted::invoiceId, Function.identity()));
        work.beforeCommit(() -> {
            InvoiceNumberTable.reserve(work.sql(), facts.values());
            InvoiceExtrasTable.insert(work.sql(), extras(commands));
        });
        // The ids are new, so there is no history to load; should one exist after all, the append fails.
        var invoices = work.load(InvoiceEvents.TYPE, List.of());
        var answers = new HashMap<String, Answer>();
        for (var request : requests) {
            var fact = facts.get(request.command().invoiceId());
            invoices.handle(fact.invoiceId(), new Submit(fact), request.cause());
            answers.put(fact.invoiceId(), Answers.created(fact, invoices.version(fact.invoiceId())));
        }
        return answers;
    }

    private static InvoiceSubmitted toFact(SubmitInvoice command, String supplierSiren, SealedContact contact) {
        var draft = command.draft();
        return new InvoiceSubmitted(
                command.invoiceId(),
                command.supplierId(),
                supplierSiren,
                draft.invoiceNumber(),
                new Debtor(draft.debtorSiren(), draft.debtorName(), draft.debtorCountry(), draft.language(), contact),
                draft.gross(),
                draft.net(),
                draft.vat(),
                draft.issueDate(),
                draft.dueDate(),
                CreditorReference.of(command.invoiceId()),
                draft.intake(),
                draft.documentSha256());
    }

    private static Map<String, String> extras(List<SubmitInvoice> commands) {
        return commands.stream()
                .filter(command -> command.draft().extras() != null)
                .collect(Collectors.toMap(
                        SubmitInvoice::invoiceId, command -> command.draft().extras()));
    }
}
