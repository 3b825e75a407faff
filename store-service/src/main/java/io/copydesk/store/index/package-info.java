/** The search index: a copy of the archive, for finding only, that can be made anew at any time. */
@NullMarked
package io.copydesk.store.index;

import org.jspecify.annotations.NullMarked;
