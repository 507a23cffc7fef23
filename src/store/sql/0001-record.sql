-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1: the record. Once shipped, this file never changes: a change of schema is a further file.
--
-- Months are year x 12 + month - 1, dates Julian days, moments whole seconds since 1970 in UTC, as the domain
-- counts them; only the event log spells its moments, because its hash is made of that text. Status columns
-- are what lists and lookups need; the rest of a record is one JSON body, since question lists change.

PRAGMA application_id = 1128354373; -- "CARE"
PRAGMA user_version = 1;

CREATE TABLE provider (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  ownership TEXT NOT NULL,
  body      TEXT NOT NULL
) STRICT;

CREATE TABLE location (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL,
  provider TEXT REFERENCES provider (id), -- of the present registration
  body     TEXT NOT NULL
) STRICT;

-- Every number that a location has had leads to it, and to no other.
CREATE TABLE location_number (
  number   TEXT NOT NULL PRIMARY KEY,
  location TEXT NOT NULL REFERENCES location (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX location_number_of ON location_number (location);

CREATE TABLE care_return (
  location   TEXT NOT NULL REFERENCES location (id),
  service    TEXT NOT NULL,
  month      INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  answers    INTEGER NOT NULL, -- how many
  changed_at INTEGER NOT NULL,
  body       TEXT NOT NULL,
  PRIMARY KEY (location, service, month)
) STRICT;

-- The payload stands apart, so that a list of years of submissions reads none of it.
CREATE TABLE submission (
  id             TEXT NOT NULL PRIMARY KEY,
  location       TEXT NOT NULL REFERENCES location (id),
  service        TEXT NOT NULL,
  month          INTEGER NOT NULL,
  at             INTEGER NOT NULL, -- claimed for the save in the Capacity Tracker
  entered_at     INTEGER NOT NULL,
  entered_by     TEXT NOT NULL,
  how            TEXT NOT NULL,
  nil            INTEGER NOT NULL CHECK (nil IN (0, 1)),
  every_section  INTEGER NOT NULL CHECK (every_section IN (0, 1)),
  sections       TEXT NOT NULL,    -- one id a line
  evidence       TEXT NOT NULL,    -- SHA-256 or ''
  payload_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX submission_board ON submission (location, service, month, at, nil, every_section);

CREATE TABLE submission_payload (
  id      TEXT NOT NULL PRIMARY KEY REFERENCES submission (id),
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE recollection (
  location  TEXT NOT NULL REFERENCES location (id),
  service   TEXT NOT NULL,
  month     INTEGER NOT NULL,
  recalled  TEXT NOT NULL,
  from_what TEXT NOT NULL, -- memory or papers
  PRIMARY KEY (location, service, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE enforcement_case (
  id       TEXT NOT NULL PRIMARY KEY,
  provider TEXT NOT NULL REFERENCES provider (id),
  opened   INTEGER NOT NULL,
  body     TEXT NOT NULL -- without its events
) STRICT;

CREATE TABLE case_event (
  case_id  TEXT NOT NULL REFERENCES enforcement_case (id),
  position INTEGER NOT NULL, -- from 1, in the order they were entered
  id       TEXT NOT NULL,
  kind     TEXT NOT NULL,
  date     INTEGER NOT NULL,
  body     TEXT NOT NULL,
  PRIMARY KEY (case_id, position),
  UNIQUE (case_id, id)
) STRICT;

CREATE TABLE representation (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES enforcement_case (id),
  body    TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT -- NULL: taken away
) STRICT;

CREATE TABLE holiday (
  date   INTEGER NOT NULL PRIMARY KEY,
  title  TEXT NOT NULL,
  notes  TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
  sha256    TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  content   BLOB NOT NULL
) STRICT;

-- hash is the SHA-256 of "sequence|at|person|desk|what|subject|detail|previous". There is no index but the
-- sequence: each would cost every save a page more, and the log is read whole, or back from its end.
CREATE TABLE event (
  sequence INTEGER NOT NULL PRIMARY KEY,
  at       TEXT NOT NULL,
  person   TEXT NOT NULL,
  desk     TEXT NOT NULL,
  what     TEXT NOT NULL,
  subject  TEXT NOT NULL,
  detail   TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

-- How many events there are and the hash of the last, so that a log cut short is noticed.
CREATE TABLE chain (
  one    INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  events INTEGER NOT NULL,
  head   TEXT NOT NULL
) STRICT;
INSERT INTO chain VALUES (1, 0, '');

-- What is frozen stays frozen. The INSERT triggers also stop INSERT OR REPLACE, which would not fire a DELETE
-- trigger.
CREATE TRIGGER event_grows BEFORE INSERT ON event
  WHEN NEW.sequence <> (SELECT events + 1 FROM chain) OR NEW.previous <> (SELECT head FROM chain)
  BEGIN SELECT RAISE (ABORT, 'the event log only grows at its end'); END;
CREATE TRIGGER event_kept BEFORE UPDATE ON event
  BEGIN SELECT RAISE (ABORT, 'the event log is never changed'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event
  BEGIN SELECT RAISE (ABORT, 'the event log is never cut'); END;
CREATE TRIGGER chain_stays BEFORE DELETE ON chain
  BEGIN SELECT RAISE (ABORT, 'the event log is never cut'); END;

CREATE TRIGGER submission_new BEFORE INSERT ON submission
  WHEN EXISTS (SELECT 1 FROM submission WHERE id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'a submission is never replaced'); END;
CREATE TRIGGER submission_kept BEFORE UPDATE ON submission
  BEGIN SELECT RAISE (ABORT, 'a submission is never changed'); END;
CREATE TRIGGER submission_stays BEFORE DELETE ON submission
  BEGIN SELECT RAISE (ABORT, 'a submission is never deleted'); END;

CREATE TRIGGER submission_payload_new BEFORE INSERT ON submission_payload
  WHEN EXISTS (SELECT 1 FROM submission_payload WHERE id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'a submission is never replaced'); END;
CREATE TRIGGER submission_payload_kept BEFORE UPDATE ON submission_payload
  BEGIN SELECT RAISE (ABORT, 'a submission is never changed'); END;
CREATE TRIGGER submission_payload_stays BEFORE DELETE ON submission_payload
  BEGIN SELECT RAISE (ABORT, 'a submission is never deleted'); END;

CREATE TRIGGER evidence_new BEFORE INSERT ON evidence
  WHEN EXISTS (SELECT 1 FROM evidence WHERE sha256 = NEW.sha256)
  BEGIN SELECT RAISE (ABORT, 'evidence is never replaced'); END;
CREATE TRIGGER evidence_kept BEFORE UPDATE ON evidence
  BEGIN SELECT RAISE (ABORT, 'evidence is never changed'); END;
CREATE TRIGGER evidence_stays BEFORE DELETE ON evidence
  BEGIN SELECT RAISE (ABORT, 'evidence is never deleted'); END;
