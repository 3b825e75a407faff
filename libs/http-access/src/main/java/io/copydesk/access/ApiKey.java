package io.copydesk.access;

import java.util.Set;

/**
 * A key as it is kept: without the key itself.
 *
 * @param name of who has it
 * @param roles see {@link Scope#role}
 */
record ApiKey(String name, Set<String> roles) {}
