/** Reads the untouched bytes of an article from the topic it was dropped into. */
@NullMarked
package io.copydesk.store.raw;

import org.jspecify.annotations.NullMarked;
