/** What flows through the topics: watched, over HTTP, and as the control desk's first page. */
@NullMarked
package io.copydesk.ingest.flow;

import org.jspecify.annotations.NullMarked;
