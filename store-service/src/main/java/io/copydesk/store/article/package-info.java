/** One article: how its revisions are ordered, how it is read from PostgreSQL and answered over HTTP. */
@NullMarked
package io.copydesk.store.article;

import org.jspecify.annotations.NullMarked;
