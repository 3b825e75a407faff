package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the library brings along. */
final class Resource {

    private Resource() {}

    /** Reads a UTF-8 resource of this package. */
    static <T> T read(String name, Function<BufferedReader, T> reading) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reading.apply(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the {@link #lists}. */
    static Phrases phrases(Map<String, Set<String>> lists, String name) {
        return new Phrases(Objects.requireNonNull(lists.get(name)));
    }

    /** Reads lists of words, a name, a colon and what is divided by | a line; a line of # is a comment. */
    static Map<String, Set<String>> lists(String name) {
        return read(
                name,
                reader -> reader.lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.toMap(
                                line -> line.substring(0, line.indexOf(':')),
                                line -> Stream.of(line.substring(line.indexOf(':') + 1)
                                                .split("\\|", -1))
                                        .map(String::strip)
                                        .collect(Collectors.toUnmodifiableSet()))));
    }
}
