/** Measures a stack of its own with made-up articles: every figure is a ratio to something else of the same run. */
@NullMarked
package io.copydesk.cli.bench;

import org.jspecify.annotations.NullMarked;
