package io.echeance.coverage.debtor.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.echeance.coverage.debtor.domain.Grade;
import io.echeance.coverage.limit.application.DebtorLimitView;

/** A debtor as the house sees it: its account, its grade and how it pays, over all suppliers. */
public record DebtorView(@JsonUnwrapped DebtorLimitView account, Grade grade, BehaviourView behaviour) {}
