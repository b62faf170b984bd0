package io.echeance.payout.service;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The balances of accounts as the API tells them. */
final class LedgerApi {

    private LedgerApi() {}

    /** Credit less debit, by account. */
    static Map<String, String> balances(String supplier) {
        var answer =
                Tokens.as("ops").get("/v1/ledger?supplierId=" + supplier).then().statusCode(200);
        List<Map<String, Object>> accounts = answer.extract().path("accounts");
        var balances = new HashMap<String, String>();
        accounts.forEach(account -> balances.put(
                (String) account.get("account"),
                new BigDecimal((String) ((Map<?, ?>) account.get("balance")).get("amount"))
                        .negate()
                        .toPlainString()));
        return balances;
    }
}
