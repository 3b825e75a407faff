/** Tells what the service is missing. */
@NullMarked
package io.copydesk.store.health;

import org.jspecify.annotations.NullMarked;
