/** What an article is about, in the terms of IPTC's Media Topics. */
@NullMarked
package io.copydesk.enrich.topics;

import org.jspecify.annotations.NullMarked;
