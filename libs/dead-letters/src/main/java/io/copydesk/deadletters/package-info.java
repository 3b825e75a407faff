/** What was refused: read, sent again exactly once, or put aside. Knows no framework but Kafka's client. */
@NullMarked
package io.copydesk.deadletters;

import org.jspecify.annotations.NullMarked;
