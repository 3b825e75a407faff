-- Searches that are asked of every article that arrives.
CREATE TABLE saved_searches (
    id               uuid        PRIMARY KEY,
    name             text        NOT NULL,
    -- As it stands after the ? of an address.
    query            text        NOT NULL,
    created_at       timestamptz NOT NULL,
    webhook_url      text,
    -- Known to the one who receives: what is sent is signed with it.
    webhook_secret   text,
    -- Why nothing is sent any more; null while it is.
    webhook_disabled text
);

-- What is to be sent to whom, from the moment that an article is found until a week after it was sent or given up.
CREATE TABLE deliveries (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    search_id       uuid        NOT NULL REFERENCES saved_searches ON DELETE CASCADE,
    article_id      text        NOT NULL,
    content_hash    text        NOT NULL,
    found_at        timestamptz NOT NULL DEFAULT now(),
    attempts        integer     NOT NULL DEFAULT 0,
    -- Null once it was delivered or given up.
    next_attempt_at timestamptz DEFAULT now(),
    delivered_at    timestamptz,
    -- Of the last attempt, null if it was taken.
    failure         text,
    -- The same text of an article is told once, however often its event comes.
    UNIQUE (search_id, article_id, content_hash)
);

CREATE INDEX deliveries_due ON deliveries (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX deliveries_by_time ON deliveries (found_at);
