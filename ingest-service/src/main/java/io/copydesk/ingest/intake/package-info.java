/** Takes articles in over HTTP and puts them, untouched, into the raw topic. */
@NullMarked
package io.copydesk.ingest.intake;

import org.jspecify.annotations.NullMarked;
