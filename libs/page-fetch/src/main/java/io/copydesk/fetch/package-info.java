/** Pages from the web. */
@NullMarked
package io.copydesk.fetch;

import org.jspecify.annotations.NullMarked;
