package io.copydesk.store.archive;

import io.copydesk.store.article.RevisionTimes;

/** A revision that PostgreSQL has, without its document. */
record StoredRevision(String id, int number, String contentHash, RevisionTimes times) {}
