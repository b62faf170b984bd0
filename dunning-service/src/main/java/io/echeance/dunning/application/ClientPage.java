package io.echeance.dunning.application;

import io.echeance.dunning.domain.Language;

/** Port to the writer of the client's page. */
public interface ClientPage {

    /** What has just happened on the page. */
    enum Notice {
        NONE,
        /** The dispute or promise is recorded. */
        DONE,
        /** The state of the invoice forbids it. */
        REFUSED,
        WRONG_DAY,
        WRONG_REASON,
        UNAVAILABLE
    }

    /**
     * @param path where the page is, without its query
     * @return HTML
     */
    String render(ClientView view, Language language, Notice notice, String path);
}
