package io.echeance.collections.application;

import io.echeance.collections.domain.CollectionPolicy;
import io.echeance.collections.domain.PenaltyTerms;
import io.echeance.collections.domain.RecoveryPlan;
import io.echeance.collections.domain.RecoveryPlan.Stage;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is owed late, and what is done about it. */
@ConfigMapping(prefix = "echeance.collections")
public interface CollectionsConfig {

    Penalties penalties();

    /** Stages of a recovery, in order; the first on the day of the default. */
    List<RecoveryStage> recoveryStages();

    /** A promise may postpone the default up to so many days after the end of dunning: due date + 75 with 60 days of dunning. */
    @WithDefault("15")
    int promiseDays();

    /** Late penalties, C. com. L441-10 and D441-5. */
    interface Penalties {
        /** Yearly rates by the first day on which they hold, e.g. 0.1215. */
        Map<LocalDate, BigDecimal> rates();

        @WithDefault("365")
        int daysInYear();

        /** Fixed indemnity in euro for each invoice that is paid late. */
        @WithDefault("40.00")
        BigDecimal indemnity();
    }

    /** A stage of a recovery. */
    interface RecoveryStage {
        String name();

        /** From the day of the default. */
        int afterDays();
    }

    default CollectionPolicy policy() {
        return new CollectionPolicy(
                new PenaltyTerms(
                        new TreeMap<>(penalties().rates()),
                        penalties().daysInYear(),
                        Money.of(CurrencyUnit.EUR, penalties().indemnity())),
                new RecoveryPlan(recoveryStages().stream()
                        .map(stage -> new Stage(stage.name(), stage.afterDays()))
                        .toList()),
                promiseDays());
    }
}
