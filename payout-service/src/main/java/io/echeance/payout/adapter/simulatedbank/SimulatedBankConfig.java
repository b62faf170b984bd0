package io.echeance.payout.adapter.simulatedbank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** IBANs for which the simulated bank refuses. The defaults are of valid French form, of a bank code that no bank has. */
@ConfigMapping(prefix = "echeance.simulated-bank")
public interface SimulatedBankConfig {

    /** Every transfer fails with {@code AC04}: the account is closed. */
    @WithDefault("FR1599999000010000000AC0483")
    String closedAccount();

    /** Every transfer fails with {@code AM04}: insufficient funds. */
    @WithDefault("FR5999999000010000000AM0474")
    String noFunds();

    /** The first attempt fails with {@code MS03}, every later one succeeds. */
    @WithDefault("FR67999990000100000ONCEOK90")
    String onceThenOk();
}
