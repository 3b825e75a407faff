package io.copydesk.store.query;

import io.copydesk.store.words.Words;

/** Which articles are looked for. */
public record Question(Words words, Filters filters) {

    /** All articles of the same time. */
    public Question all() {
        return new Question(new Words.All(), filters.timeOnly());
    }

    /** Those of these articles that were published in this span. */
    public Question published(Span span) {
        return new Question(words, filters.published(span));
    }

    /** Those of these articles that have this value, too. */
    public Question with(ArticleField field, String value) {
        return new Question(words, filters.with(field, value));
    }
}
