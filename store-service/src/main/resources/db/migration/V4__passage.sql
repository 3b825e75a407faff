-- The records that the kept event was on its way through the topics (Passage), and when it was stored; not known of events
-- that were stored before.
ALTER TABLE revisions
    ADD COLUMN passage   jsonb,
    ADD COLUMN stored_at timestamptz;
