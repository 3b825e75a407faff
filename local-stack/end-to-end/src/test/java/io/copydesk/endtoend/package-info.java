/** The packaged services together: what a user relies on, shown on the real parts. */
@NullMarked
package io.copydesk.endtoend;

import org.jspecify.annotations.NullMarked;
