/** What HTML and plain text have in common: blocks of words, what they look like, and the model that weighs them. Internal: may change at any time. */
@NullMarked
package io.copydesk.cleaner.block;

import org.jspecify.annotations.NullMarked;
