/** The local stack: one supervisor process that owns Kafka, PostgreSQL and the three services, and the commands around it. */
@NullMarked
package io.copydesk.cli.stack;

import org.jspecify.annotations.NullMarked;
