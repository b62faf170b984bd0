package io.echeance.collections.application;

import io.echeance.collections.domain.CollectionPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the configured rules available to whoever decides or shows by them. */
final class HousePolicy {

    @Produces
    @Singleton
    CollectionPolicy policy(CollectionsConfig config) {
        return config.policy();
    }
}
