-- What an article is compared with others by, and what came of it. One row an article, once it has been compared. No
-- reference to articles, here and below: its check would wait for the archive's lock, and the archive for ours.
CREATE TABLE groups (
    id                   text PRIMARY KEY,
    -- The best version of the same text, which is nobody's duplicate itself; null of that one and of an article without.
    duplicate_of         text REFERENCES groups,
    -- How much of the shorter text was in the longer one, by their fingerprints, when it was compared.
    duplicate_confidence double precision,
    -- The id of the first article of the story.
    story_id             text NOT NULL,
    -- The cosine with the nearest article of the story, when it was compared; 1 of the first one, and of a duplicate.
    story_confidence     double precision NOT NULL,
    fingerprint          text,
    bands                bigint[] NOT NULL,
    terms                jsonb NOT NULL,
    story_keys           bigint[] NOT NULL,
    -- When it was published, or if that is not known, dropped in.
    told_at              timestamptz NOT NULL,
    -- Whether it is the whole text as far as is known, and not what stands before a paywall.
    whole                boolean NOT NULL
);

-- No list of pending entries: every lookup would have to go through it.
CREATE INDEX groups_by_band ON groups USING gin (bands) WITH (fastupdate = off);
CREATE INDEX groups_by_story_key ON groups USING gin (story_keys) WITH (fastupdate = off);
CREATE INDEX groups_by_duplicate ON groups (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX groups_by_story ON groups (story_id, told_at);

-- Articles of which an event came and that have not been compared with others since.
CREATE TABLE ungrouped (
    place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id    text NOT NULL UNIQUE
);

INSERT INTO ungrouped (id) SELECT id FROM articles ORDER BY ingested_at, id;
