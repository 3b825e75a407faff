package io.copydesk.store.stories;

/** An article that has been compared with others, and where it belongs. */
record Grouped(Likeness likeness, Group group) {

    String root() {
        return group.root(likeness.id());
    }
}
