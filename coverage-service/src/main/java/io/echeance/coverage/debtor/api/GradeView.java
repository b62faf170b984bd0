package io.echeance.coverage.debtor.api;

import io.echeance.coverage.debtor.domain.Grade;
import org.joda.money.Money;

/** What a supplier may know of a debtor: how well it pays and what can still be covered, nothing of other suppliers. */
public record GradeView(String siren, Grade grade, Money available) {}
