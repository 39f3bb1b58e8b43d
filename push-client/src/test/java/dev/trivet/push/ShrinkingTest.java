package dev.trivet.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Runs the client in a shrunk app, which contains only the interfaces that it uses. */
class ShrinkingTest {
    @Test
    void rule_inTheJar_keepsTheInterfaces() throws IOException {
        try (InputStream rule = PushClient.class.getResourceAsStream("/META-INF/proguard/dev.trivet.push.pro")) {
            assertThat(new String(rule.readAllBytes(), UTF_8)).endsWith("""
                            -if class dev.trivet.push.PushClient
                            -keep,allowobfuscation interface dev.trivet.push.api.*
                            """);
        }
    }

    @Test
    void build_unusedInterfacesRemoved_loadsOnlyUsedInterface() throws Exception {
        ShrunkClassLoader loader = new ShrunkClassLoader();

        Supplier<?> app = (Supplier<?>) loader.loadClass(EmployeesApp.class.getName())
                .getDeclaredConstructor()
                .newInstance();

        assertThat(app.get()).isNotNull();
        assertThat(loader.interfaces).containsExactly("dev.trivet.push.api.EmployeesApi");
    }

    /** Uses only the interface {@code EmployeesApi}. */
    public static final class EmployeesApp implements Supplier<Object> {
        @Override
        public Object get() {
            try (PushClient client =
                    PushClient.builder().apiKey("not-a-real-key").build()) {
                return client.employees();
            }
        }
    }

    /** Loads the client and the app without the interfaces that the app does not use. */
    private static final class ShrunkClassLoader extends ClassLoader {
        private final Set<String> interfaces = new HashSet<>();

        ShrunkClassLoader() {
            super(ShrinkingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.trivet.push.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? load(name) : loaded;
        }

        private Class<?> load(String name) throws ClassNotFoundException {
            if (name.startsWith("dev.trivet.push.api.")) {
                if (!name.endsWith(".EmployeesApi")) {
                    throw new ClassNotFoundException(name);
                }
                interfaces.add(name);
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
