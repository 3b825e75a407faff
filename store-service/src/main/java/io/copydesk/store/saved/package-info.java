/** Saved searches, asked of every article that arrives; what they find is sent to webhooks, signed and tried until it is taken. */
@NullMarked
package io.copydesk.store.saved;

import org.jspecify.annotations.NullMarked;
