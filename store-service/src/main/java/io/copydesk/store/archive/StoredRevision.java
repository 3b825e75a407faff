package io.copydesk.store.archive;

import io.copydesk.events.RevisionTimes;

/** A revision that PostgreSQL has, without its document. */
record StoredRevision(String id, int number, String contentHash, RevisionTimes times) {}
