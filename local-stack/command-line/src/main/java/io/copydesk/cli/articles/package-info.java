/** Articles in and out over HTTP. */
@NullMarked
package io.copydesk.cli.articles;

import org.jspecify.annotations.NullMarked;
