package io.echeance.gateway;

import io.echeance.embedded.StackTestResource;
import io.echeance.gateway.outside.ServicesBehind;
import io.echeance.gateway.outside.TestLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gateway with a real log and a real database; behind it are servers that a test tells what to answer. */
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(ServicesBehind.class)
public abstract class GatewayTest {

    protected ServicesBehind services;
    protected TestLog log;

    @BeforeEach
    void open() {
        services.forget();
        log = new TestLog(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void close() {
        log.close();
    }
}
