@NullMarked
package io.copydesk.ingest.flow;

import org.jspecify.annotations.NullMarked;
