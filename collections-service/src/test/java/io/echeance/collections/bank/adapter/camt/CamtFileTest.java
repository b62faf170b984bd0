package io.echeance.collections.bank.adapter.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.collections.bank.Camt;
import io.echeance.collections.bank.Camt.Line;
import io.echeance.collections.bank.domain.BankTransaction;
import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.FileItem;
import io.echeance.collections.bank.domain.FileItem.Reason;
import io.echeance.collections.bank.domain.FileItem.Refused;
import io.echeance.collections.bank.domain.FileItem.Usable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files of real banks, and of nobody's bank, are read as. */
class CamtFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ACCOUNT = "FR7630006000011234567890189";

    @ParameterizedTest
    @CsvSource({"camt053.v2.minimal.xml", "camt053.v4.xml", "camt053.v8.xml"})
    void samples_of_banks_hold_one_credit(String sample) throws Exception {
        var credit = usable(resource(sample)).getFirst();
        assertThat(credit.kind()).isEqualTo(Kind.CREDIT);
        assertThat(credit.amount()).hasToString("EUR 8.85");
        assertThat(credit.valueDate()).isEqualTo(LocalDate.of(2015, 1, 2));
        assertThat(credit.account()).isEqualTo("NL26VAYB8060476890");
        assertThat(credit.remittance().references()).contains("4654654654654654");
        assertThat(credit.payer().name()).isEqualTo("NAME NAME");
        assertThat(credit.payer().iban()).isEqualTo("NL56AGDH9619008421");
    }

    @Test
    void a_file_may_hold_several_statements() throws Exception {
        var items = read(resource("camt053.v2.multi.statement.xml"));
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Usable.class);
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.DEBIT));
    }

    @Test
    void debits_of_a_notification_are_no_payments() throws Exception {
        assertThat(read(resource("camt054.v8.xml")))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Reason.DEBIT)));
    }

    @Test
    void a_file_without_a_statement_is_refused() {
        assertRefused(resource("camt053.v2.wrong.xml"), "no-statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08"})
    void versions_two_to_eight_are_read(String version) throws Exception {
        for (var file : List.of(Camt.statement(DAY, ACCOUNT), Camt.notification(DAY, ACCOUNT))) {
            var line = Line.credit("12.50", "R1")
                    .saying("FACT F-1")
                    .from("FR1420041010050500013M02606")
                    .endToEnd("E1");
            var credit = usable(stream(file.version(version).with(line).xml())).getFirst();
            assertThat(credit.reference()).isEqualTo("R1");
            assertThat(credit.endToEndId()).isEqualTo("E1");
            assertThat(credit.payer().name()).isEqualTo("A CLIENT");
            assertThat(credit.remittance().text()).isEqualTo("FACT F-1");
        }
    }

    @ParameterizedTest
    @CsvSource({"01, version-not-supported", "09, version-not-supported", "xx, not-a-bank-file"})
    void other_versions_are_refused(String version, String code) {
        assertRefused(stream(Camt.statement(DAY, ACCOUNT).version(version).xml()), code);
    }

    @Test
    void each_transaction_of_a_batch_is_one_payment_with_its_own_amount() throws Exception {
        var file = Camt.notification(DAY, ACCOUNT)
                .batch(
                        "30.00",
                        "B1",
                        List.of(
                                Line.credit("10.00", "").saying("one"),
                                Line.credit("20.00", "").saying("two")));
        assertThat(usable(stream(file.xml())))
                .extracting(
                        BankTransaction::reference,
                        payment -> payment.amount().toString(),
                        BankTransaction::entryReference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B1/1", "EUR 10.00", "B1"),
                        org.assertj.core.groups.Tuple.tuple("B1/2", "EUR 20.00", "B1"));
    }

    @Test
    void an_entry_without_a_reference_has_the_same_fingerprint_in_every_file_and_twins_are_two() throws Exception {
        var line = Line.credit("10.00", "").saying("rent").endToEnd("E1");
        var statement =
                usable(stream(Camt.statement(DAY, ACCOUNT).with(line).with(line).xml()));
        var notification =
                usable(stream(Camt.notification(DAY, ACCOUNT).with(line).xml()));
        assertThat(statement.get(0).reference())
                .isEqualTo(notification.getFirst().reference());
        assertThat(statement.get(1).reference()).isNotEqualTo(statement.get(0).reference());
    }

    @ParameterizedTest
    @CsvSource({
        "'<Amt Ccy=\"EUR\">10.00', '<Amt Ccy=\"USD\">10.00', CURRENCY",
        "'>10.00', '>0.00', AMOUNT",
        "'>10.00', '>10.005', AMOUNT",
        "'>10.00', '>1e3', AMOUNT",
        "BOOK, PDNG, NOT_BOOKED",
        "<CdtDbtInd>CRDT, <CdtDbtInd>DBIT, DEBIT",
        "<CdtDbtInd>CRDT, <CdtDbtInd>NONE, DIRECTION",
        "</CdtDbtInd>, </CdtDbtInd><RvslInd>true</RvslInd>, RETURNED_PAYOUT",
        "<Dt>2026-03-02, <Dt>2026-02-30, DATE"
    })
    void what_is_no_payment_is_refused_with_its_reason(String part, String other, Reason reason) throws Exception {
        var xml = Camt.statement(DAY, ACCOUNT)
                .with(Line.credit("10.00", "R1"))
                .xml()
                .replace(part, other);
        assertThat(read(stream(xml)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_debit_that_reverses_or_returns_is_money_taken_back() throws Exception {
        var reversal = Camt.statement(DAY, ACCOUNT)
                .with(Line.credit("10.00", "R2").reversed())
                .xml();
        assertThat(usable(stream(reversal)).getFirst().kind()).isEqualTo(Kind.REVERSAL);
        var returned = Camt.statement(DAY, ACCOUNT)
                .with(Line.credit("10.00", "R3").debit())
                .xml()
                .replace("</TxDtls>", "<RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf></TxDtls>");
        assertThat(usable(stream(returned)).getFirst().kind()).isEqualTo(Kind.REVERSAL);
    }

    @Test
    void a_document_type_is_refused_before_anything_is_resolved() {
        var xml = Camt.statement(DAY, ACCOUNT).with(Line.credit("10.00", "R1")).xml();
        for (var type : List.of(
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")) {
            assertRefused(stream(xml.replace("?>", "?>" + type)), "malformed-xml");
        }
    }

    @Test
    void what_would_fill_the_memory_is_refused() {
        var xml = Camt.statement(DAY, ACCOUNT).with(Line.credit("10.00", "R1")).xml();
        assertRefused(stream(xml.replace("<Ntry>", "<Ntry x=\"" + "a".repeat(2 << 20) + "\">")), "malformed-xml");
        assertRefused(stream(xml.replace("<Ntry>", "<Ntry><!--" + "a".repeat(2 << 20) + "-->")), "malformed-xml");
        assertRefused(stream(xml.replace("<Ntry>", "<Ntry>" + "<a>".repeat(100_000))), "malformed-xml");
        assertRefused(
                stream(xml.replace("<RmtInf>", "<RmtInf>" + "<Ustrd>x</Ustrd>".repeat(10_000))),
                "transaction-too-large");
    }

    static List<FileItem> read(InputStream in) throws NotABankFile {
        var items = new ArrayList<FileItem>();
        CamtFile.read(in, items::addAll);
        return items;
    }

    private static List<BankTransaction> usable(InputStream in) throws NotABankFile {
        return read(in).stream().map(item -> ((Usable) item).transaction()).toList();
    }

    private static void assertRefused(InputStream in, String code) {
        assertThatThrownBy(() -> read(in))
                .isInstanceOfSatisfying(
                        NotABankFile.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static InputStream resource(String name) {
        return CamtFileTest.class.getResourceAsStream("/bank/" + name);
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
