package io.echeance.acceptance.contracts;

/**
 * One type of event as its writer declares it.
 *
 * @param type        {@code ce_type}
 * @param writer      {@code ce_source} without its slash: the folder of the only service that writes it
 * @param topic       on which it is
 * @param dataschema  file name of its JSON Schema, {@code ce_dataschema}
 * @param description in one sentence
 */
public record EventContract(String type, String writer, String topic, String dataschema, String description) {

    /** Where the schema is, seen from {@code deploy/}. */
    String schemaPath() {
        return "../" + writer + "/src/main/resources/contracts/" + dataschema;
    }

    String samplePath() {
        return "../" + writer + "/src/main/resources/contracts/samples/" + dataschema;
    }
}
