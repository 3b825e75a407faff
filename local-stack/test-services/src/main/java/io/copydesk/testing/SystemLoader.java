package io.copydesk.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Calls {@link OnePerJvm} in the system class loader, of which there is one, with nothing but strings. */
final class SystemLoader {

    private SystemLoader() {}

    static String call(String method, String... arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        Arrays.fill(types, String.class);
        ClassLoader system = ClassLoader.getSystemClassLoader();
        ClassLoader callers = Thread.currentThread().getContextClassLoader();
        // Kafka's clients look for their plugins in the context class loader: Quarkus' would give them its own classes.
        Thread.currentThread().setContextClassLoader(system);
        try {
            return (String) system.loadClass(OnePerJvm.class.getName())
                    .getMethod(method, types)
                    .invoke(null, (Object[]) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("test-services must be on the class path that the JVM was started with", e);
        } finally {
            Thread.currentThread().setContextClassLoader(callers);
        }
    }
}
