@NullMarked
package io.copydesk.deadletters;

import org.jspecify.annotations.NullMarked;
