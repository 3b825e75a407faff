/** What an article can be recognised by when it comes again, and what others of the same story have in common with it. */
@NullMarked
package io.copydesk.enrich.similarity;

import org.jspecify.annotations.NullMarked;
