@NullMarked
package io.copydesk.ingest.groups;

import org.jspecify.annotations.NullMarked;
