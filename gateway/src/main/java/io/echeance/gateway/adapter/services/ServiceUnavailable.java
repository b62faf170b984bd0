package io.echeance.gateway.adapter.services;

/** A service could not be reached or did not answer in time: it is not known whether it did what it was asked. */
public final class ServiceUnavailable extends RuntimeException {

    private final ServiceName service;

    ServiceUnavailable(ServiceName service, Throwable cause) {
        super(service.id() + " does not answer: " + cause.getMessage(), cause);
        this.service = service;
    }

    public ServiceName service() {
        return service;
    }
}
