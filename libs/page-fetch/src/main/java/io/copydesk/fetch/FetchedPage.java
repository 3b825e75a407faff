package io.copydesk.fetch;

import org.jspecify.annotations.Nullable;

/**
 * A page as it came.
 *
 * @param contentType as the site says it; null if it doesn't
 * @param url where it was in the end
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
public record FetchedPage(byte[] bytes, @Nullable String contentType, String url) {}
