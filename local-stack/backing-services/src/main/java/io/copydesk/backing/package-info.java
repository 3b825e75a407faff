/** A real Kafka broker and a real PostgreSQL on this machine, without Docker. */
@NullMarked
package io.copydesk.backing;

import org.jspecify.annotations.NullMarked;
