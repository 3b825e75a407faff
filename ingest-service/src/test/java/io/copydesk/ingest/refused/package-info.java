@NullMarked
package io.copydesk.ingest.refused;

import org.jspecify.annotations.NullMarked;
