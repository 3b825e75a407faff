/** All articles of a search in one answer, however many. */
@NullMarked
package io.copydesk.store.export;

import org.jspecify.annotations.NullMarked;
