package io.echeance.gateway.outside;

import io.echeance.gateway.adapter.services.ServiceName;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The five services behind the gateway under test. */
public final class ServicesBehind implements QuarkusTestResourceLifecycleManager {

    private final Map<ServiceName, RecordingService> services = new EnumMap<>(ServiceName.class);

    public RecordingService get(ServiceName name) {
        return services.get(name);
    }

    public void forget() {
        services.values().forEach(RecordingService::forget);
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        for (var name : ServiceName.values()) {
            var service = new RecordingService();
            services.put(name, service);
            settings.put("echeance.gateway.services." + name.name().toLowerCase(Locale.ROOT), service.url());
        }
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(ServicesBehind.class));
    }

    @Override
    public void stop() {
        services.values().forEach(RecordingService::stop);
    }
}
