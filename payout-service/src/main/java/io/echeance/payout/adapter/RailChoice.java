package io.echeance.payout.adapter;

import io.echeance.payout.adapter.simulatedbank.SimulatedBank;
import io.echeance.payout.application.PaymentRail;
import io.echeance.payout.application.PayoutsConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which bank answers. A real one answers by status reports alone, so until then everything is open. */
final class RailChoice {

    private RailChoice() {}

    @Produces
    @Singleton
    static PaymentRail rail(PayoutsConfig config, SimulatedBank simulated) {
        return switch (config.rail()) {
            case SIMULATED -> simulated;
            case SEPA ->
                transfers -> transfers.stream()
                        .<PaymentRail.Outcome>map(transfer -> new PaymentRail.Open())
                        .toList();
        };
    }
}
