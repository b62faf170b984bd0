package io.echeance.gateway.audit.export;

import io.echeance.gateway.audit.replay.PointInTime;
import io.echeance.gateway.domain.InvoiceView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How an export is written. One object writes one export. */
public interface ExportFormat {

    /** @param ends how far the topic was read */
    void begin(PointInTime until, Map<TopicPartition, Long> ends, OutputStream out) throws IOException;

    void invoice(InvoiceView view, OutputStream out) throws IOException;

    void end(long invoices, OutputStream out) throws IOException;
}
