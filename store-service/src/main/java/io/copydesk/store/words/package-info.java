/** The language of searches: what people type, as a tree. */
@NullMarked
package io.copydesk.store.words;

import org.jspecify.annotations.NullMarked;
