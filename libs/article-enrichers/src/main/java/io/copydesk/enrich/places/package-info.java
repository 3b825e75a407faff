/** Where on Earth the places are that an article names. */
@NullMarked
package io.copydesk.enrich.places;

import org.jspecify.annotations.NullMarked;
