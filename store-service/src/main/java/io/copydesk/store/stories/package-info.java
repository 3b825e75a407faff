/** Which articles are copies of one another, and which tell of the same. */
@NullMarked
package io.copydesk.store.stories;

import org.jspecify.annotations.NullMarked;
