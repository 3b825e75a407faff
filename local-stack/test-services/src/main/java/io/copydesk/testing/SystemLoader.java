package io.copydesk.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Calls {@link OnePerJvm} in the system class loader, of which there is one, with nothing but strings. */
final class SystemLoader {

    private SystemLoader() {}

    static String call(String method, String... arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        Arrays.fill(types, String.class);
        try {
            return (String) ClassLoader.getSystemClassLoader()
                    .loadClass(OnePerJvm.class.getName())
                    .getMethod(method, types)
                    .invoke(null, (Object[]) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("test-services must be on the class path that the JVM was started with", e);
        }
    }
}
