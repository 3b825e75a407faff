/** How much there is of what: over time, by entities, sources and stories. */
@NullMarked
package io.copydesk.store.trends;

import org.jspecify.annotations.NullMarked;
