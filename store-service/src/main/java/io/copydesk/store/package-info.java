/** The store: what every feature of it shares. */
@NullMarked
package io.copydesk.store;

import org.jspecify.annotations.NullMarked;
