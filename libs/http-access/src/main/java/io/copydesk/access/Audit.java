package io.copydesk.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What a request is to change, for the audit log: its line has that beside who asked and how it was answered. */
@RequestScoped
public class Audit {

    private @Nullable String what;

    /** Says what is done, in words for people. */
    public void says(String text) {
        what = text;
    }

    @Nullable
    String what() {
        return what;
    }
}
