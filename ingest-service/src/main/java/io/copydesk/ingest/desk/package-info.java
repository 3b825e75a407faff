/** What the control desk's pages have in common. */
@NullMarked
package io.copydesk.ingest.desk;

import org.jspecify.annotations.NullMarked;
