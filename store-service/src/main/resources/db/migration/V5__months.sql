-- The documents of a month are a partition, made by the service when its first article comes and dropped as a whole when they
-- have been kept for long enough. An article is of the month in which it was first dropped in, with all its revisions.
-- The table of articles stays one: an id must be found, and be the only one, whichever month it is of.
ALTER TABLE articles ADD COLUMN month date NOT NULL
    GENERATED ALWAYS AS (date_trunc('month', ingested_at AT TIME ZONE 'UTC')::date) STORED;

ALTER TABLE revisions RENAME TO unpartitioned_revisions;

-- No reference to articles: to delete one would look into every month.
CREATE TABLE monthly_revisions (
    id                text        NOT NULL,
    revision          integer     NOT NULL,
    month             date        NOT NULL,
    content_hash      text        NOT NULL,
    title             text,
    published_at      timestamptz,
    modified_at       timestamptz,
    first_ingested_at timestamptz NOT NULL,
    last_ingested_at  timestamptz NOT NULL,
    document          jsonb       NOT NULL,
    passage           jsonb,
    stored_at         timestamptz,
    PRIMARY KEY (id, revision, month),
    UNIQUE (id, content_hash, month)
) PARTITION BY LIST (month);

DO $$
DECLARE
    month date;
BEGIN
    FOR month IN SELECT DISTINCT a.month FROM articles a LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF monthly_revisions FOR VALUES IN (%L)',
                       'revisions_' || to_char(month, 'YYYY_MM'), month);
    END LOOP;
END $$;

INSERT INTO monthly_revisions (id, revision, month, content_hash, title, published_at, modified_at, first_ingested_at,
                               last_ingested_at, document, passage, stored_at)
SELECT r.id, r.revision, a.month, r.content_hash, r.title, r.published_at, r.modified_at, r.first_ingested_at,
       r.last_ingested_at, r.document, r.passage, r.stored_at
FROM unpartitioned_revisions r JOIN articles a ON a.id = r.id;

DROP TABLE unpartitioned_revisions;
ALTER TABLE monthly_revisions RENAME TO revisions;
ALTER INDEX monthly_revisions_pkey RENAME TO revisions_pkey;
ALTER INDEX monthly_revisions_id_content_hash_month_key RENAME TO revisions_id_content_hash_month_key;
