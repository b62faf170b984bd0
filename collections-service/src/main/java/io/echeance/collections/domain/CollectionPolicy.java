package io.echeance.collections.domain;

/**
 * The house's rules for what is owed late.
 *
 * @param promiseDays days after the end of dunning up to which a promise may postpone the default, e.g. 15 (due date + 75)
 */
public record CollectionPolicy(PenaltyTerms penalties, RecoveryPlan recovery, int promiseDays) {}
