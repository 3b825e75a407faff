/** The cleaner without services. */
@NullMarked
package io.copydesk.cli.clean;

import org.jspecify.annotations.NullMarked;
