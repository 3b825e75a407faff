/** Finds people, organisations and places in English text. */
@org.jspecify.annotations.NullMarked
package io.copydesk.entities;
