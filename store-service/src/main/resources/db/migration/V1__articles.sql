-- One row an article: its current revision, and what can be said of it without reading the document.
CREATE TABLE articles (
    id               text        PRIMARY KEY,
    revision         integer     NOT NULL,
    content_hash     text        NOT NULL,
    source           text,
    site             text,
    language         text,
    published_at     timestamptz,
    modified_at      timestamptz,
    -- When it was first dropped in. Never changes: pages of a query are cut by it.
    ingested_at      timestamptz NOT NULL,
    -- When the current revision was last dropped in.
    last_ingested_at timestamptz NOT NULL
);

CREATE INDEX articles_by_ingest ON articles (ingested_at, id);

-- Every text that an article has had, numbered from 1 in order of arrival.
CREATE TABLE revisions (
    id                text        NOT NULL REFERENCES articles,
    revision          integer     NOT NULL,
    content_hash      text        NOT NULL,
    title             text,
    published_at      timestamptz,
    modified_at       timestamptz,
    first_ingested_at timestamptz NOT NULL,
    last_ingested_at  timestamptz NOT NULL,
    -- The newest event that had this text.
    document          jsonb       NOT NULL,
    PRIMARY KEY (id, revision),
    UNIQUE (id, content_hash)
);
