/** The way of one article through the topics: over HTTP, and as a page of the control desk. */
@NullMarked
package io.copydesk.ingest.trace;

import org.jspecify.annotations.NullMarked;
