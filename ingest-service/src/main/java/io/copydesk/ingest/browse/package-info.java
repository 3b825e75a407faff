/** What is in the topics: listed, searched, followed and shown, over HTTP and as pages of the control desk. */
@NullMarked
package io.copydesk.ingest.browse;

import org.jspecify.annotations.NullMarked;
