package io.copydesk.store.query;

import io.copydesk.store.words.Words;

/** Which articles are looked for. */
public record Question(Words words, Filters filters) {}
