/**
 * The messaging around a stage, alike in all services: a batch in, a pure function, results or refusals out, and the
 * batch acknowledged when the broker has them all.
 */
@NullMarked
package io.copydesk.stage;

import org.jspecify.annotations.NullMarked;
