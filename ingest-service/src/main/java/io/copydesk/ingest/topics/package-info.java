/** Creates the topics that are missing when the service starts. */
@NullMarked
package io.copydesk.ingest.topics;

import org.jspecify.annotations.NullMarked;
