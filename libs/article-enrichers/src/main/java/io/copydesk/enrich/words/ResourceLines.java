package io.copydesk.enrich.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Reads tables that the library carries: lines of parts between tabs; one that begins with {@code #} is a comment. */
public final class ResourceLines {

    private static final Pattern TAB = Pattern.compile("\t");

    private ResourceLines() {}

    /**
     * The parts of each line, empty ones too; no lines if there is no such resource.
     *
     * @param beside the class that a relative name is looked for beside
     */
    public static List<List<String>> read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            return in == null
                    ? List.of()
                    : new BufferedReader(new InputStreamReader(in, UTF_8))
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> List.of(TAB.split(line, -1)))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + resource + " must be readable", e);
        }
    }

    /**
     * The same of a resource that must be there.
     *
     * @throws IllegalStateException if it is not
     */
    public static List<List<String>> require(Class<?> beside, String resource) {
        List<List<String>> lines = read(beside, resource);
        if (lines.isEmpty()) {
            throw new IllegalStateException("the library is not whole: it has no " + resource);
        }
        return lines;
    }
}
