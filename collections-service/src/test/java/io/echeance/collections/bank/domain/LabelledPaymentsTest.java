package io.echeance.collections.bank.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.Outcome.Matched;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * 500 made payments, each labelled with the invoices that it is for, or as one that a person has to see. What is matched must be right,
 * always; how much is matched is counted. The README tells the figures.
 */
class LabelledPaymentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MatchingPolicy POLICY =
            new MatchingPolicy(new BigDecimal("0.80"), Money.of(CurrencyUnit.EUR, 5), new BigDecimal("0.02"), 8);

    private final Matcher matcher = new Matcher(POLICY);

    @Test
    void what_is_matched_is_right_and_nearly_all_that_can_be_matched_is() throws IOException {
        var wrong = new ArrayList<String>();
        var missed = new TreeMap<String, Integer>();
        int matched = 0;
        int toMatch = 0;
        for (var labelled : cases()) {
            var expected = labelled.get("expect");
            var outcome = matcher.match(payment(labelled), candidates(labelled));
            toMatch += expected.isArray() ? 1 : 0;
            if (outcome instanceof Matched(var proposal)) {
                matched++;
                if (!expected.isArray() || !parts(proposal).equals(parts(expected))) {
                    wrong.add(labelled + " -> " + proposal);
                }
            } else if (expected.isArray()) {
                missed.merge(labelled.get("kind").asText(), 1, Integer::sum);
            }
        }
        int right = matched - wrong.size();
        var figures = "%d of %d matched are right (precision), %d of %d that can be matched are (recall); missed: %s"
                .formatted(right, matched, right, toMatch, missed);
        assertThat(wrong).as(figures).isEmpty();
        assertThat(right).as(figures).isGreaterThanOrEqualTo(toMatch * 97 / 100);
    }

    private static List<JsonNode> cases() throws IOException {
        var all = new ArrayList<JsonNode>();
        try (var lines = new BufferedReader(new InputStreamReader(
                LabelledPaymentsTest.class.getResourceAsStream("/bank/labelled-payments.jsonl"),
                StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(JSON.readTree(line));
            }
        }
        assertThat(all).hasSize(500);
        return all;
    }

    private static BankTransaction payment(JsonNode labelled) {
        var payment = labelled.get("payment");
        return new BankTransaction(
                "FR76",
                "R",
                "R",
                Kind.CREDIT,
                euros(payment.get("amount")),
                LocalDate.of(2026, 3, 30),
                payment.get("endToEndId").asText(),
                new Remittance(
                        texts(payment.get("references")), payment.get("text").asText()),
                new Payer("", ""));
    }

    private static Candidates candidates(JsonNode labelled) {
        var invoices = new ArrayList<OpenInvoice>();
        labelled.get("invoices")
                .forEach(invoice -> invoices.add(new OpenInvoice(
                        invoice.get("id").asText(),
                        invoice.get("supplier").asText(),
                        invoice.get("number").asText(),
                        invoice.get("reference").asText(),
                        invoice.get("debtor").asText(),
                        LocalDate.parse(invoice.get("issue").asText()),
                        LocalDate.parse(invoice.get("due").asText()),
                        euros(invoice.get("owed")))));
        return new Candidates(invoices, new HashSet<>(texts(labelled.at("/payment/payerDebtors"))));
    }

    private static Set<Allocation> parts(Proposal proposal) {
        return new HashSet<>(proposal.allocations());
    }

    private static Set<Allocation> parts(JsonNode expected) {
        var parts = new HashSet<Allocation>();
        expected.forEach(part -> parts.add(new Allocation(part.get(0).asText(), euros(part.get(1)))));
        return parts;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Money euros(JsonNode amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount.asText()));
    }
}
