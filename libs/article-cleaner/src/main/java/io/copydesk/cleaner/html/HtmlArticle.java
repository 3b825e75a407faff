package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.metadata.Metadata;

/** An article out of HTML: its body, and what the page says about itself. */
public record HtmlArticle(Body body, Metadata metadata) {}
