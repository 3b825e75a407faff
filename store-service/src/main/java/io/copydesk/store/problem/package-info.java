/** Errors as RFC 9457 has them. */
@NullMarked
package io.copydesk.store.problem;

import org.jspecify.annotations.NullMarked;
