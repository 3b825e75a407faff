/** The command line. */
@NullMarked
package io.copydesk.cli;

import org.jspecify.annotations.NullMarked;
