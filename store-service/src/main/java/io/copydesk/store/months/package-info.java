/** The archive's months: partitions made before their first article comes, and dropped when they have been kept for long enough. */
@NullMarked
package io.copydesk.store.months;

import org.jspecify.annotations.NullMarked;
