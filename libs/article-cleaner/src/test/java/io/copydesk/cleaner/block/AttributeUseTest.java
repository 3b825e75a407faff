package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeUseTest {

    /** Of elements that are read whole: html and meta. */
    private static final Set<String> OF_WHOLE = Set.of("lang", "xml:lang", "name", "property");

    private static final Set<String> READ = Stream.of(AttributeUse.values())
            .flatMap(use -> Stream.of(use.names.split(" ", -1)))
            .collect(Collectors.toSet());

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
        asked.removeAll(READ);
        asked.removeAll(OF_WHOLE);
        assertTrue(asked.isEmpty(), () -> "They are cut out, though they are asked for: " + asked);
        assertFalse(READ.contains("onclick"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a   | rel   | nofollow author  | true
                    a   | rel   | nofollow         | false
                    a   | REL   | bookmark         | true
                    a   | style | display: none    | true
                    a   | style | color:red        | false
                    a   | title | 2026-11-28       | true
                    a   | title | To the next page | false
                    a   | src   | /a.png           | false
                    img | src   | /a.png           | true
                    img | src   | data:image/gif;x | false
                    img | alt   | What data: means | true
                    """)
    void someAreReadForWhatTheySay(String element, String name, String value, boolean read) {
        String markup = name + "=\"" + value + "\"";
        assertEquals(
                read,
                AttributeUse.isRead(markup, 0, name.length(), markup.length(), element.equals("img")),
                element + " " + markup);
    }
}
