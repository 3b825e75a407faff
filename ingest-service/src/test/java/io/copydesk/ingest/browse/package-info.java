@NullMarked
package io.copydesk.ingest.browse;

import org.jspecify.annotations.NullMarked;
