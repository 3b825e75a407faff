/** Articles dropped in by hand, on a page of the control desk, and what cleaning does to them. */
@NullMarked
package io.copydesk.ingest.drop;

import org.jspecify.annotations.NullMarked;
