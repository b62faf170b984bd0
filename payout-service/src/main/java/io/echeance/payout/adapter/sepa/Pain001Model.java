package io.echeance.payout.adapter.sepa;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.PostalAddress24;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import io.echeance.payout.application.CreditTransferFile.CreditTransfer;
import io.echeance.payout.application.CreditTransferFile.Header;

/** The parts of a SEPA credit transfer initiation (ISO 20022 pain.001.001.09, EPC132-08). */
final class Pain001Model {

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REMITTANCE = 140;

    private final SepaConfig config;

    Pain001Model(SepaConfig config) {
        this.config = config;
    }

    GroupHeader85 header(Header header) {
        return new GroupHeader85()
                .setMsgId(header.messageId())
                .setCreDtTm(header.createdAt())
                .setNbOfTxs(Integer.toString(header.transactions()))
                .setCtrlSum(header.controlSum().getAmount())
                .setInitgPty(new PartyIdentification135().setNm(debtorName()));
    }

    /** All of the file's transfers are one instruction: one date, one account, one batch. */
    PaymentInstruction30 instruction(Header header) {
        return new PaymentInstruction30()
                .setPmtInfId(header.messageId())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(true)
                .setNbOfTxs(Integer.toString(header.transactions()))
                .setCtrlSum(header.controlSum().getAmount())
                .setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(header.executionDate()))
                .setDbtr(new PartyIdentification135().setNm(debtorName()).setPstlAdr(address()))
                .setDbtrAcct(account(config.debtorIban()))
                .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6().setFinInstnId(bank()))
                .setChrgBr(ChargeBearerType1Code.SLEV);
    }

    CreditTransferTransaction34 transaction(CreditTransfer transfer) {
        return new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(transfer.endToEndId())
                        .setEndToEndId(transfer.endToEndId()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy(transfer.amount().getCurrencyUnit().getCode())
                                .setValue(transfer.amount().getAmount())))
                .setCdtr(new PartyIdentification135().setNm(SepaText.of(transfer.creditor(), LONGEST_NAME)))
                .setCdtrAcct(account(transfer.iban()))
                .setRmtInf(
                        new RemittanceInformation16().addUstrd(SepaText.of(transfer.remittance(), LONGEST_REMITTANCE)));
    }

    private String debtorName() {
        return SepaText.of(config.debtorName(), LONGEST_NAME);
    }

    private PostalAddress24 address() {
        var address = config.address();
        return new PostalAddress24()
                .setStrtNm(SepaText.of(address.street(), LONGEST_NAME))
                .setBldgNb(address.buildingNumber())
                .setPstCd(address.postalCode())
                .setTwnNm(SepaText.of(address.town(), 35))
                .setCtry(address.country());
    }

    private FinancialInstitutionIdentification18 bank() {
        var bank = new FinancialInstitutionIdentification18();
        return config.debtorBic()
                .map(bank::setBICFI)
                .orElseGet(() -> bank.setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED")));
    }

    private static CashAccount38 account(String iban) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban.replace(" ", "")));
    }
}
