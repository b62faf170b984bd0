package io.echeance.dunning.api;

import io.echeance.eventstore.sealing.MasterKeyRotation;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Wraps all keys of persons by the present master key; this service reads all of them. */
@Path("/v1/ops/key-rotation")
public class KeyRotationResource {

    /** Keys that were wrapped anew; 0 when all were already. */
    public record Rotated(int rewrapped) {}

    private final MasterKeyRotation rotation;

    public KeyRotationResource(MasterKeyRotation rotation) {
        this.rotation = rotation;
    }

    @POST
    @RolesAllowed("ops")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    public Rotated rotate() {
        return new Rotated(rotation.rotate());
    }
}
