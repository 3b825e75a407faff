/** What was refused: looked through, sent again or put aside, over HTTP and as pages of the control desk. */
@NullMarked
package io.copydesk.ingest.refused;

import org.jspecify.annotations.NullMarked;
