package io.copydesk.cleaner.html;

import io.copydesk.cleaner.PageKind;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.metadata.Metadata;

/** An article out of HTML: what kind of page it is of, its body, and what the page says about itself. */
public record HtmlArticle(PageKind kind, Body body, Metadata metadata) {}
