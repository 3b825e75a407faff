/** What the services' web pages have in common. */
@NullMarked
package io.copydesk.pages;

import org.jspecify.annotations.NullMarked;
