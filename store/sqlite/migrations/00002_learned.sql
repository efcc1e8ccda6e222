-- +goose Up

-- What reports tell each other of persons in office. Reports coded before this
-- ask nothing until they are coded anew.
ALTER TABLE tenures ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tenures ADD COLUMN surname TEXT NOT NULL DEFAULT ''; -- lower case, by which names are compared
ALTER TABLE tenures ADD COLUMN evidence TEXT NOT NULL DEFAULT ''; -- in the JSON form of docs/format-record.md
CREATE INDEX tenures_of ON tenures (surname);

-- A digest of the offices from other reports that the report was coded with, '' for none.
ALTER TABLE reports ADD COLUMN relies TEXT NOT NULL DEFAULT '';
CREATE INDEX reports_that_rely ON reports (seq) WHERE relies <> '';

-- The surnames that neither the report nor the tables of the program place.
CREATE TABLE unplaced (
    surname TEXT NOT NULL,
    report  INTEGER NOT NULL REFERENCES reports (seq),
    PRIMARY KEY (surname, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX unplaced_in ON unplaced (report);
