/** Which of the search engines is used. */
@NullMarked
package io.copydesk.store.engine;

import org.jspecify.annotations.NullMarked;
