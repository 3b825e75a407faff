/** Keys for services that ask for one. */
@NullMarked
package io.copydesk.cli.access;

import org.jspecify.annotations.NullMarked;
