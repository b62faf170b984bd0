package io.echeance.gateway.audit.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What changes the open exposure on one debtor, to be replayed in the order of time. */
final class DebtorBook {

    /** Clocks of two machines may differ by so much: a release that was recorded a little later may have been known. */
    private static final Duration CLOCKS = Duration.ofMillis(500);

    /** Gets a grant that was one too many, in cents. */
    @FunctionalInterface
    interface Excess {
        void of(Grant grant, long exposure, long limit);
    }

    sealed interface Movement {
        Instant time();
    }

    /** @param otherwise the policy's limit, for debtors that have none of their own; or {@link #UNKNOWN} */
    record Grant(Instant time, LocalDate day, long cents, long otherwise, int partition, long offset)
            implements Movement {
        static final long UNKNOWN = -1;
    }

    record Limit(Instant time, long cents, LocalDate expires) implements Movement {}

    private record Release(Instant time, long cents, String invoice) implements Movement {}

    private record Reopening(Instant time, LocalDate day, long cents, String invoice) implements Movement {}

    private final List<Movement> movements = new ArrayList<>(2);

    void add(Movement movement) {
        movements.add(movement);
    }

    void release(Instant time, long cents, String invoice) {
        movements.add(new Release(time.minus(CLOCKS), cents, invoice));
    }

    void reopen(Instant time, LocalDate day, long cents, String invoice) {
        movements.add(new Reopening(time, day, cents, invoice));
    }

    void replay(Excess excess) {
        movements.sort(Comparator.comparing(Movement::time));
        var unread = new ArrayList<Reopening>();
        Limit limit = null;
        long open = 0;
        for (var movement : movements) {
            switch (movement) {
                case Limit set -> limit = set;
                // It was decided elsewhere and is no grant: it counts from the day after, when it had been read for
                // sure.
                case Reopening reopening -> unread.add(reopening);
                case Release release -> open -= forgotten(unread, release) ? 0 : release.cents();
                case Grant grant -> {
                    open += read(unread, grant.day()) + grant.cents();
                    long most =
                            limit != null && !grant.day().isAfter(limit.expires()) ? limit.cents() : grant.otherwise();
                    if (most != Grant.UNKNOWN && open > most) {
                        excess.of(grant, open, most);
                    }
                }
            }
        }
    }

    private static boolean forgotten(List<Reopening> unread, Release release) {
        return unread.removeIf(reopening -> reopening.invoice().equals(release.invoice()));
    }

    private static long read(List<Reopening> unread, LocalDate day) {
        long cents = unread.stream()
                .filter(reopening -> reopening.day().isBefore(day))
                .mapToLong(Reopening::cents)
                .sum();
        unread.removeIf(reopening -> reopening.day().isBefore(day));
        return cents;
    }
}
