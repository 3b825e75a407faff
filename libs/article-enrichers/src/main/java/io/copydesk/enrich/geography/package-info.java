/** The places that are known, what they are called, and where they are. */
@NullMarked
package io.copydesk.enrich.geography;

import org.jspecify.annotations.NullMarked;
