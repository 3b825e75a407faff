/** Searching with Lucene: what is in the index, and how it is found. */
@NullMarked
package io.copydesk.store.lucene;

import org.jspecify.annotations.NullMarked;
