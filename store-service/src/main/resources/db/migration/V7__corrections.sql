-- Whether the kept event takes the place of what was dropped in before it, whatever dates the two have.
ALTER TABLE revisions ADD COLUMN correction boolean NOT NULL DEFAULT false;
