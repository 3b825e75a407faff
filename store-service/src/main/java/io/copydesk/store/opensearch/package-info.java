/** Searching with OpenSearch: the same terms as in {@code lucene}, in one index of a cluster for all instances. */
@NullMarked
package io.copydesk.store.opensearch;

import org.jspecify.annotations.NullMarked;
