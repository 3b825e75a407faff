/** Which PostgreSQL is asked. */
@NullMarked
package io.copydesk.store.database;

import org.jspecify.annotations.NullMarked;
