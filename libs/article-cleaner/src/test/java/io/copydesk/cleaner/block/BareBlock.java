package io.copydesk.cleaner.block;

/** A block of which only the text is known. */
record BareBlock(String text) implements Block {

    @Override
    public Shape shape() {
        return Shape.of(text);
    }

    @Override
    public int cues() {
        return Cues.in(text);
    }
}
