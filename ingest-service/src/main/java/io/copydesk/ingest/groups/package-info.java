/** Who reads the topics: members, lag, and where a group that stands still reads on, over HTTP and as pages of the control desk. */
@NullMarked
package io.copydesk.ingest.groups;

import org.jspecify.annotations.NullMarked;
