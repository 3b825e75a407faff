/** Measuring and training on a corpus of pages; not part of the library. */
@NullMarked
package io.copydesk.cleaner.corpus;

import org.jspecify.annotations.NullMarked;
