package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartTagTest {

    /** Of elements that are read whole: html, meta and img. */
    private static final Set<String> OF_WHOLE =
            Set.of("alt", "height", "width", "lang", "xml:lang", "name", "property", "content");

    private static final Pattern ASKED =
            Pattern.compile("(?:\\.(?:attr|hasAttr|hasKey|absUrl)|\\b(?:said|others)\\.get)\\(\"([^\"]+)\"\\)");

    /** An attribute that the cleaner asks for and that is cut out before would be missing on every page, and nobody would know. */
    @Test
    void everyAttributeThatIsAskedForIsRead() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(source));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertTrue(
                asked.containsAll(Set.of("href", "style", "itemprop", "pubdate", "rel", "aria-hidden")),
                () -> "" + asked);
        asked.removeAll(StartTag.READ);
        asked.removeAll(OF_WHOLE);
        assertTrue(asked.isEmpty(), () -> "StartTag cuts them out, though they are asked for: " + asked);
        assertFalse(StartTag.READ.contains("onclick"));
    }
}
