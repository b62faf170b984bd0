package io.echeance.collections.bank.domain;

import io.echeance.collections.bank.domain.Outcome.Doubt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has found.
 *
 * @param doubt     why it is not sure; empty when the one proposal holds
 * @param proposals best first; at least one without doubt
 */
record Finding(Optional<Doubt> doubt, List<Proposal> proposals) {

    static Finding sure(Proposal proposal) {
        return new Finding(Optional.empty(), List.of(proposal));
    }

    static Finding doubtful(Doubt doubt, List<Proposal> proposals) {
        return new Finding(Optional.of(doubt), proposals);
    }

    /** Sure when one explanation is better than all others; the second best of another score does not disturb it. */
    static Optional<Finding> best(List<Proposal> explanations) {
        var ordered = explanations.stream()
                .distinct()
                .sorted(Comparator.comparing(Proposal::score).reversed())
                .toList();
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        boolean tie = ordered.size() > 1
                && ordered.get(0).score().compareTo(ordered.get(1).score()) == 0;
        return Optional.of(tie ? doubtful(Doubt.AMBIGUOUS, ordered) : sure(ordered.getFirst()));
    }
}
