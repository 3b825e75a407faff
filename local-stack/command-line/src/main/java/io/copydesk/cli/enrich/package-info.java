/** Enriching offline. */
@NullMarked
package io.copydesk.cli.enrich;

import org.jspecify.annotations.NullMarked;
