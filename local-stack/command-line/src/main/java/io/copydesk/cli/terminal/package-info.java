/** What is shown to people, and how a failure is told. */
@NullMarked
package io.copydesk.cli.terminal;

import org.jspecify.annotations.NullMarked;
