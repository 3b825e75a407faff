package io.copydesk.enrich.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads lists of words: words between white space; what follows {@code #} or {@code |} on a line is a comment. */
public final class WordList {

    private static final Pattern COMMENT = Pattern.compile("[#|].*");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private WordList() {}

    /**
     * The words of a list on the class path; none if there is no such list.
     *
     * @param beside the class that a relative name is looked for beside
     */
    public static Set<String> read(Class<?> beside, String resource) {
        try (InputStream list = beside.getResourceAsStream(resource)) {
            return list == null ? Set.of() : words(new String(list.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + resource + " must be readable", e);
        }
    }

    private static Set<String> words(String list) {
        Set<String> words = new TreeSet<>();
        list.lines()
                .map(line -> COMMENT.matcher(line).replaceFirst(""))
                .flatMap(WHITE_SPACE::splitAsStream)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }
}
