/** The cleanup stage: raw bytes in, a clean article out. */
@NullMarked
package io.copydesk.ingest.cleanup;

import org.jspecify.annotations.NullMarked;
