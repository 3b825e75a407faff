/** Writes what comes out of the pipeline into PostgreSQL, each article once and every revision of it. */
@NullMarked
package io.copydesk.store.archive;

import org.jspecify.annotations.NullMarked;
