package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Body;
import org.jspecify.annotations.Nullable;

/** An article out of plain text. */
public record TextArticle(Body body, @Nullable String title) {}
