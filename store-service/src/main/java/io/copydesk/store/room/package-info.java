/** The reading room: pages on which people search and read. They work without JavaScript; with it they are quicker. */
@NullMarked
package io.copydesk.store.room;

import org.jspecify.annotations.NullMarked;
