/** The real Kafka and the real PostgreSQL that all tests of a JVM share, and what tests do with them. */
@NullMarked
package io.copydesk.testing;

import org.jspecify.annotations.NullMarked;
