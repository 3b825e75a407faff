/** ingest-service: takes raw articles in and cleans them. */
@NullMarked
package io.copydesk.ingest;

import org.jspecify.annotations.NullMarked;
