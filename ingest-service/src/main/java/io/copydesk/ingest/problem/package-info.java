/** Errors of this service over HTTP. */
@NullMarked
package io.copydesk.ingest.problem;

import org.jspecify.annotations.NullMarked;
