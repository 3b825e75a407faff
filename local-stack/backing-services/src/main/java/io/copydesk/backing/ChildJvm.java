package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command of a JVM of its own that runs a class of this one's class path. */
final class ChildJvm {

    private ChildJvm() {}

    /**
     * @param argumentFile where the class path is written: in tests it is longer than some systems take in a command
     */
    static ProcessBuilder running(Class<?> main, Path argumentFile, List<String> jvmOptions, List<String> arguments)
            throws IOException {
        return running(main.getName(), classPath(), argumentFile, jvmOptions, arguments);
    }

    /** The same with another class path than this JVM's. */
    static ProcessBuilder running(
            String main, String classPath, Path argumentFile, List<String> jvmOptions, List<String> arguments)
            throws IOException {
        Files.writeString(argumentFile, "-cp \"" + classPath.replace("\\", "\\\\") + "\"\n", UTF_8);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + argumentFile);
        command.addAll(jvmOptions);
        command.add(main);
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static String classPath() {
        // Surefire starts a JVM from a jar that holds nothing but a manifest, and deletes it in the end.
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
