package io.copydesk.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where what was looked for stands in an article: HTML with {@code <mark>} around it, everything else escaped.
 *
 * @param title the whole title; null if nothing of it was looked for
 * @param text passages of the body, in their order; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Highlights(@Nullable String title, List<String> text) {}
