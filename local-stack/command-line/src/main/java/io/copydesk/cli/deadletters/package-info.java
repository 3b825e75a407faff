/** Refused articles: seen, sent again, put aside. */
@NullMarked
package io.copydesk.cli.deadletters;

import org.jspecify.annotations.NullMarked;
