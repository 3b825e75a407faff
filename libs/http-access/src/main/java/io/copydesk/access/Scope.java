package io.copydesk.access;

import java.util.Locale;
import java.util.Set;

/** What a client may do. */
public enum Scope {
    /** Ask for what there is. */
    READ,
    /** Drop articles in, save searches. */
    WRITE,
    /** All, and what costs the service much or is not undone. */
    ADMIN;

    /** As keys and tokens name it. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether one of these roles is enough. */
    boolean isIn(Set<String> roles) {
        return roles.contains(role()) || roles.contains(ADMIN.role());
    }
}
