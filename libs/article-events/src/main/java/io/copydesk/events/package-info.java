/** The contract between the services: events, topics, headers, JSON and its schemas. */
@NullMarked
package io.copydesk.events;

import org.jspecify.annotations.NullMarked;
