/** Reads Markdown, which writers and crawlers hand over, as the HTML it stands for; internal. */
@NullMarked
package io.copydesk.cleaner.markdown;

import org.jspecify.annotations.NullMarked;
