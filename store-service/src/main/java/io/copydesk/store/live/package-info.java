/** Articles of a search as they come in. */
@NullMarked
package io.copydesk.store.live;

import org.jspecify.annotations.NullMarked;
