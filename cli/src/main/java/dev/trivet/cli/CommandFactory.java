package dev.trivet.cli;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Creates commands and mixins, and closes the vendors' clients. A constructor with a parameter of
 * type {@link CliContext} receives the context. All commands share the global options.
 */
final class CommandFactory implements IFactory, AutoCloseable {
    private final CliContext context;
    private final GlobalOptions options = new GlobalOptions();
    private final List<VendorClients> clients = new ArrayList<>();

    CommandFactory(CliContext context) {
        this.context = context;
    }

    CliContext context() {
        return context;
    }

    GlobalOptions options() {
        return options;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == VendorClients.class) {
            VendorClients vendors = new VendorClients(context, options);
            clients.add(vendors);
            return type.cast(vendors);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == CliContext.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(context));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }

    @Override
    public void close() {
        clients.forEach(VendorClients::close);
    }
}
