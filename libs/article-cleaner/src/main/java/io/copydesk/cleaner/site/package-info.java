/** What earlier pages of a site teach; internal. */
@NullMarked
package io.copydesk.cleaner.site;

import org.jspecify.annotations.NullMarked;
