package io.echeance.eventstore.store;

/**
 * Between a service's own events and their stored form.
 *
 * @param <E> the sealed event type of one aggregate
 */
public interface EventCodec<E> {

    EncodedEvent encode(E event);

    /**
     * @throws IllegalArgumentException when the type is unknown or the data is not of its form
     */
    E decode(String type, byte[] data);
}
