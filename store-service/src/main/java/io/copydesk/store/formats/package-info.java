/** Articles in the formats of others: feeds, ninjs, schema.org. */
@NullMarked
package io.copydesk.store.formats;

import org.jspecify.annotations.NullMarked;
