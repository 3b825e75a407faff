/** Finds articles. */
@NullMarked
package io.copydesk.store.query;

import org.jspecify.annotations.NullMarked;
