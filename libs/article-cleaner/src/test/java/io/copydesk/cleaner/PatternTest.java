package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No regular expression of the library takes more than linear time on texts with white space folded, as all are. Counted in steps. */
class PatternTest {

    private static final int SHORT = 1_000;

    /** Times as long. */
    private static final int LONGER = 8;

    private static final List<String> REPEATED = List.of(
            "a",
            "A",
            "1",
            "-",
            "/",
            ".",
            ":",
            "|",
            "é",
            "記",
            "Â",
            "'",
            "@",
            "+",
            "a ",
            "A ",
            "1 ",
            ". ",
            "- ",
            ": ",
            "| ",
            "–",
            "a-",
            "a.",
            "a/",
            "1.",
            "1-",
            "1/",
            "1:",
            "2024",
            "2024-",
            "2024 ",
            "2024.1.",
            "1.1.20",
            "1 de ",
            "1 May ",
            "May 1, ",
            "1st ",
            "http:",
            "https://",
            "www.",
            "comment-",
            "comments_",
            "has-",
            "12:00",
            "12:00:00.",
            "at ",
            "um ",
            "p.m. ",
            "+01:0",
            "2024年",
            "5月",
            "div",
            "<p",
            "\\u003c",
            "\\\"",
            "&amp;",
            "{\"",
            "\",",
            "[[",
            "©",
            "cms ");

    /** Counts what a matcher reads. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void stepsGrowWithTheLengthOfTheText() throws ReflectiveOperationException {
        List<Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(15);
        for (Pattern pattern : patterns) {
            for (String piece : REPEATED) {
                long few = steps(pattern, piece.repeat(SHORT) + "!");
                long many = steps(pattern, piece.repeat(SHORT * LONGER) + "!");
                assertThat(many).as("%s on many \"%s\"", pattern, piece).isLessThan(few * LONGER * 2 + 1_000);
            }
        }
    }

    private static long steps(Pattern pattern, String text) {
        Counted counted = new Counted(text);
        Matcher matcher = pattern.matcher(counted);
        while (matcher.find()) {
            counted.steps++;
        }
        return counted.steps;
    }

    private static List<Pattern> patterns() throws ReflectiveOperationException {
        List<Pattern> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.copydesk.cleaner")) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    collect(field.get(null), found);
                }
            }
        }
        return found;
    }

    /** Also those in lists and in records, such as the spellings of a date. */
    private static void collect(Object value, List<Pattern> to) throws ReflectiveOperationException {
        if (value instanceof Pattern pattern) {
            to.add(pattern);
        } else if (value instanceof Collection<?> all) {
            for (Object one : all) {
                collect(one, to);
            }
        } else if (value instanceof Record) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                part.getAccessor().setAccessible(true);
                collect(part.getAccessor().invoke(value), to);
            }
        }
    }
}
