package io.echeance.gateway.domain;

/**
 * Reminders to the client.
 *
 * @param sent     reminders that were sent
 * @param disputed an open dispute holds them back
 * @param promised a promise to pay holds them back, until a reminder goes out again
 */
public record Dunning(int sent, boolean disputed, boolean promised) {

    static final Dunning NONE = new Dunning(0, false, false);

    public boolean paused() {
        return disputed || promised;
    }

    Dunning sentOne() {
        return new Dunning(sent + 1, disputed, false);
    }

    Dunning disputed(boolean open) {
        return new Dunning(sent, open, promised);
    }

    Dunning promisedToPay() {
        return new Dunning(sent, disputed, true);
    }
}
