package io.echeance.payout.adapter.sepa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.echeance.payout.application.CreditTransferFile.CreditTransfer;
import io.echeance.payout.application.CreditTransferFile.Header;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kapott.hbci.GV.parsers.ParsePain00100109;

/** What goes to the bank is valid by the published schema, and another library reads the same in it. */
class Pain001FileTest {

    private static final String IBAN = "FR1420041010050500013M02606";

    private final SepaConfig config =
            new SmallRyeConfigBuilder().withMapping(SepaConfig.class).build().getConfigMapping(SepaConfig.class);

    @Test
    void the_file_is_valid_by_the_published_schema() throws Exception {
        var schema = SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(getClass().getResourceAsStream("/iso20022/pain.001.001.09.xsd")));
        var file = file(
                transfer("po1", "1111.11", "Atelier Lenoir"),
                transfer("po2", "0.01", "Ñandú & Œuvre <\"漢字\"> " + "x".repeat(90)));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file))))
                .doesNotThrowAnyException();
    }

    @Test
    void another_library_reads_the_same_transfers() {
        var file = file(transfer("po1", "1111.11", "Atelier Lenoir"), transfer("po2", "423.14", "Au bon moulin"));
        var read = new ArrayList<Properties>();
        new ParsePain00100109().parse(new ByteArrayInputStream(file), read);
        assertThat(read).hasSize(2);
        assertThat(read.get(0)).containsEntry("dst.name", "Atelier Lenoir").containsEntry("dst.iban", IBAN);
        assertThat(read.get(0)).containsEntry("value", "1111.11").containsEntry("curr", "EUR");
        assertThat(read.get(1)).containsEntry("value", "423.14").containsEntry("endtoendid", "po2");
        assertThat(read.get(0)).containsEntry("src.iban", config.debtorIban()).containsEntry("date", "2026-11-24");
    }

    @Test
    void addresses_are_structured_and_the_sums_are_told_twice() {
        var text = new String(file(transfer("po1", "1111.11", "A"), transfer("po2", "423.14", "B")));
        assertThat(text)
                .contains("<NbOfTxs>2</NbOfTxs>", "<CtrlSum>1534.25</CtrlSum>")
                .contains("<TwnNm>Paris</TwnNm>", "<Ctry>FR</Ctry>")
                .doesNotContain("AdrLine", "xmlns=\"\"");
        assertThat(text.split("<CtrlSum>1534.25</CtrlSum>")).hasSize(3);
    }

    private byte[] file(CreditTransfer... transfers) {
        var out = new ByteArrayOutputStream();
        var sum = List.of(transfers).stream()
                .map(CreditTransfer::amount)
                .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
        var header = new Header(
                "pf019ab3c2d4e57f6a8b9c0d1e2f3a4b5c",
                OffsetDateTime.parse("2026-11-24T09:00:00Z"),
                LocalDate.of(2026, 11, 24),
                transfers.length,
                sum);
        try (var file = new Pain001File(config).begin(header, out)) {
            List.of(transfers).forEach(file::add);
        }
        return out.toByteArray();
    }

    private static CreditTransfer transfer(String id, String amount, String creditor) {
        return new CreditTransfer(
                id, Money.of(CurrencyUnit.EUR, new BigDecimal(amount)), creditor, IBAN, "ADVANCE F-1");
    }
}
