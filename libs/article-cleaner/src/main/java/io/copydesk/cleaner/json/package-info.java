/** Reads JSON envelopes; internal. */
@NullMarked
package io.copydesk.cleaner.json;

import org.jspecify.annotations.NullMarked;
