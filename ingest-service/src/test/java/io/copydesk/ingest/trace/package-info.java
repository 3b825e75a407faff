@NullMarked
package io.copydesk.ingest.trace;

import org.jspecify.annotations.NullMarked;
