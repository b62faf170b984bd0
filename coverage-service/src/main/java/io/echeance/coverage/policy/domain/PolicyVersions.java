package io.echeance.coverage.policy.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All versions of a supplier's policy, oldest first; never empty. */
public record PolicyVersions(List<PolicyVersion> all) {

    public PolicyVersions {
        all = List.copyOf(all);
    }

    /** The version that holds for what is submitted now. */
    public PolicyVersion current() {
        return all.getLast();
    }

    /** The version that held for what was submitted then: an amendment only counts for what comes after it. */
    public PolicyVersion at(Instant submittedAt) {
        return all.reversed().stream()
                .filter(version -> version.isEffectiveAt(submittedAt))
                .findFirst()
                .orElse(all.getFirst());
    }

    public Optional<PolicyVersion> number(int number) {
        return all.stream().filter(version -> version.number() == number).findFirst();
    }

    PolicyVersions with(PolicyVersion next) {
        return new PolicyVersions(Stream.concat(all.stream(), Stream.of(next)).toList());
    }

    PolicyVersions ended(PolicyVersion.Ending ending) {
        return new PolicyVersions(Stream.concat(
                        all.stream().limit(all.size() - 1L), Stream.of(current().ended(ending)))
                .toList());
    }
}
