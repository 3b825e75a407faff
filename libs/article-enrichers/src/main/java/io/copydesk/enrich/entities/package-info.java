/** Who and what an article names. */
@NullMarked
package io.copydesk.enrich.entities;

import org.jspecify.annotations.NullMarked;
