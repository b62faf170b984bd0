package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.domain.CoverageCommand.Verdict;

/** An underwriter's word on a referred invoice, and why. */
public record UnderwriterDecision(String invoiceId, Verdict verdict, String decidedBy, String reason) {}
