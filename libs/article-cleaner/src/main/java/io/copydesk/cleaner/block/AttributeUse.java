package io.copydesk.cleaner.block;

/** Which attributes of a page somebody reads: most whatever they say, some for what they say alone. Thread-safe. */
enum AttributeUse {
    ALWAYS("aria-hidden class content datetime hidden href id itemprop pubdate role") {
        @Override
        boolean isRead(String html, int from, int to) {
            return true;
        }
    },

    /** Of an author or an article. Most links say what is not to be told or followed. */
    LEADS("rel") {
        @Override
        boolean isRead(String html, int from, int to) {
            return has(html, from, to, "author") || has(html, from, to, "bookmark");
        }
    },

    /** Whether the element is to be seen. Most say where. */
    SHOWS("style") {
        @Override
        boolean isRead(String html, int from, int to) {
            return has(html, from, to, "none") || has(html, from, to, "hidden");
        }
    },

    /** The exact date of a shorter one. */
    DATES("title") {
        @Override
        boolean isRead(String html, int from, int to) {
            for (int i = from; i < to; i++) {
                if (html.charAt(i) >= '0' && html.charAt(i) <= '9') {
                    return true;
                }
            }
            return false;
        }
    },

    /** Where a picture lies and what it shows, read on images alone. A placeholder in the page itself is none. */
    SHOWN("alt data-lazy-src data-original data-src data-srcset height src srcset width") {
        @Override
        boolean isRead(String html, int from, int to) {
            return !has(html, from, Math.min(to, from + PLACEHOLDER), "data:");
        }
    };

    /** Characters: what begins the value is within the first ones, behind an equals sign and a quotation mark. */
    private static final int PLACEHOLDER = 10;

    private static final AttributeUse[] ALL = values();

    private static final TokenTable NUMBERS = new TokenTable();

    static {
        for (int i = 0; i < ALL.length; i++) {
            for (String name : ALL[i].names.split(" ", -1)) {
                NUMBERS.put(TokenHash.of(name), i + 1);
            }
        }
    }

    /** The attributes' names, spaces between them. */
    final String names;

    AttributeUse(String names) {
        this.names = names;
    }

    /** Of an attribute of that name with what is written between two places. */
    abstract boolean isRead(String html, int from, int to);

    /**
     * Whether somebody reads an attribute.
     *
     * @param name where its name begins in the markup
     * @param nameEnd the place after its name
     * @param end the place after its value; {@code nameEnd} where it has none
     * @param image whether it is one of an image
     */
    static boolean isRead(String html, int name, int nameEnd, int end, boolean image) {
        int number = NUMBERS.get(TokenHash.addSmall(TokenHash.START, html, name, nameEnd));
        if (number == 0) {
            return false;
        }
        AttributeUse use = ALL[number - 1];
        return (use != SHOWN || image) && use.isRead(html, nameEnd, end);
    }

    /** Whether a word, which is written in small letters, stands between two places of the markup in any letters. */
    static boolean has(String html, int from, int to, String word) {
        char first = word.charAt(0);
        for (int i = from; i <= to - word.length(); i++) {
            if (Letters.small(html.charAt(i)) == first && html.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
