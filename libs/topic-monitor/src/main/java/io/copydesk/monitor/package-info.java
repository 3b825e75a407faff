/** What flows through the topics, as the brokers tell it. */
@NullMarked
package io.copydesk.monitor;

import org.jspecify.annotations.NullMarked;
