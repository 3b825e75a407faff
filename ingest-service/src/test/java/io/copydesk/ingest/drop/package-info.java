@NullMarked
package io.copydesk.ingest.drop;

import org.jspecify.annotations.NullMarked;
