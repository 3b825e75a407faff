@NullMarked
package io.copydesk.monitor;

import org.jspecify.annotations.NullMarked;
