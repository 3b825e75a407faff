/** Tells what bytes are and reads them as text; internal. */
@NullMarked
package io.copydesk.cleaner.decode;

import org.jspecify.annotations.NullMarked;
