/** Sends what is in the raw topic through today's cleanup and enrichers again. */
@NullMarked
package io.copydesk.cli.reprocess;

import org.jspecify.annotations.NullMarked;
