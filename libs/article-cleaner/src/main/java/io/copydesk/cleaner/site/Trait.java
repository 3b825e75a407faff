package io.copydesk.cleaner.site;

/** What may come again on another page of a site. Fingerprints outlive the process: they must never change. */
public enum Trait {
    /** The text of a block. */
    TEXT('t'),
    /** Markup that held body. */
    BODY('b'),
    /** Markup that held what is none. */
    CHROME('c'),
    /** The address that a short label leads to, as menus have them. */
    LABEL('l');

    private final char kind;

    Trait(char kind) {
        this.kind = kind;
    }

    /** The fingerprint of a trait of this kind. */
    public long of(String text) {
        return Fingerprint.of(kind, text);
    }
}
