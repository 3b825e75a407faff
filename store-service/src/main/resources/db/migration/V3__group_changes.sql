-- What search indexes are told of groups: every change has a number, and every story too (StoryNumber).
CREATE SEQUENCE group_changes;

ALTER TABLE groups
    ADD COLUMN change       bigint,
    ADD COLUMN story_number bigint;

UPDATE groups SET
    change = nextval('group_changes'),
    story_number = ('x' || substr(encode(sha256(convert_to(story_id, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint;

ALTER TABLE groups
    ALTER COLUMN change SET NOT NULL,
    ALTER COLUMN change SET DEFAULT nextval('group_changes'),
    ALTER COLUMN story_number SET NOT NULL;

CREATE INDEX groups_by_change ON groups (change);
CREATE INDEX groups_by_story_number ON groups (story_number);
