/** The memory of sites that all instances share. */
@NullMarked
package io.copydesk.ingest.sites;

import org.jspecify.annotations.NullMarked;
