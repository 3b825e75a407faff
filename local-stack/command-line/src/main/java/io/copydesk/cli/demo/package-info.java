/** The whole way of a few articles, shown. */
@NullMarked
package io.copydesk.cli.demo;

import org.jspecify.annotations.NullMarked;
