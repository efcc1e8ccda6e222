-- +goose Up

-- The mark of a record of chancery, "chnc" in ASCII.
PRAGMA application_id = 1667788387;

-- One published text, as it was received. seq is the order of reading. Days are
-- written 2025-08-29, '' where unknown.
CREATE TABLE reports (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT NOT NULL UNIQUE,
    title     TEXT NOT NULL,
    publisher TEXT NOT NULL,
    url       TEXT NOT NULL,
    published TEXT NOT NULL,
    language  TEXT NOT NULL,
    body      TEXT NOT NULL,
    source    TEXT NOT NULL,
    read      TEXT NOT NULL,
    story     TEXT NOT NULL,
    print     BLOB NOT NULL, -- sketches of the text and of its names, little-endian
    coder     TEXT NOT NULL,
    note      TEXT NOT NULL
) STRICT;

-- What a report says of one facet of one relation, in the JSON form of docs/format-record.md.
CREATE TABLE claims (
    report INTEGER NOT NULL REFERENCES reports (seq),
    ord    INTEGER NOT NULL,
    claim  TEXT NOT NULL,
    PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_parties (
    party  TEXT NOT NULL,
    report INTEGER NOT NULL,
    ord    INTEGER NOT NULL,
    PRIMARY KEY (party, report, ord),
    FOREIGN KEY (report, ord) REFERENCES claims (report, ord) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_parties_of ON claim_parties (report, ord);

-- Who did what to whom, as coded.
CREATE TABLE events (
    report INTEGER NOT NULL REFERENCES reports (seq),
    ord    INTEGER NOT NULL,
    event  TEXT NOT NULL,
    PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

-- Offices learned from reports: the words [start, stop) say so.
CREATE TABLE tenures (
    report INTEGER NOT NULL REFERENCES reports (seq),
    ord    INTEGER NOT NULL,
    person TEXT NOT NULL,
    office TEXT NOT NULL,
    state  TEXT NOT NULL,
    start  INTEGER NOT NULL,
    stop   INTEGER NOT NULL,
    as_of  TEXT NOT NULL,
    PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE reports_words USING fts5 (
    title, body,
    content = 'reports', content_rowid = 'seq',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

-- +goose StatementBegin
CREATE TRIGGER reports_are_searched AFTER INSERT ON reports BEGIN
    INSERT INTO reports_words (rowid, title, body) VALUES (new.seq, new.title, new.body);
END;
-- +goose StatementEnd
