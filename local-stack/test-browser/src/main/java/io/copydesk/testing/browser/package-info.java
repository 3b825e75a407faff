/** A real browser for the tests of pages. */
@NullMarked
package io.copydesk.testing.browser;

import org.jspecify.annotations.NullMarked;
