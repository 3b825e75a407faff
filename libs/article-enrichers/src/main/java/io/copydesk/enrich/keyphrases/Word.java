package io.copydesk.enrich.keyphrases;

/**
 * A word where it stands in a text.
 *
 * @param text as it is written, without an ending that is not its own: the {@code 's} of an English genitive
 * @param start where it begins in its passage's source, in UTF-16 units
 * @param end where it ends there, without that ending
 * @param capitalMeansNothing whether its capital letter, if it has one, is due to its place: it opens a sentence, or the
 *     title has capitals throughout
 * @param isGenitive whether an ending was taken off
 */
record Word(String text, int start, int end, boolean capitalMeansNothing, boolean isGenitive) {

    boolean isCapitalised() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Capitalised of its own accord: a name, or a German noun. */
    boolean isCapitalisedItself() {
        return isCapitalised() && !capitalMeansNothing;
    }

    /** {@code NATO}, {@code US}, {@code COP30}: two letters or more, and none of them small. */
    boolean isAcronym() {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals > 1;
    }

    boolean isNumber() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetter(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    Word withoutCapital() {
        return new Word(text, start, end, true, isGenitive);
    }
}
