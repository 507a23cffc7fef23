-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: what is shared with a hub. Once shipped, this file never changes.
--
-- Nothing here is the record itself, but for the receipts: a desk that leaves its hub loses no return. Moments
-- are whole seconds since 1970 in UTC; -9223372036854775808 is none.

PRAGMA user_version = 2;

CREATE TABLE hub (
  name          TEXT NOT NULL PRIMARY KEY, -- group or cases
  url           TEXT NOT NULL,
  user          TEXT NOT NULL,
  ca_file       TEXT NOT NULL,
  identity      TEXT NOT NULL,
  since         TEXT NOT NULL,
  counter       INTEGER NOT NULL,
  desk_rev      TEXT NOT NULL,
  desk_mark     TEXT NOT NULL,
  following_all INTEGER NOT NULL CHECK (following_all IN (0, 1)),
  accept_many   INTEGER NOT NULL CHECK (accept_many IN (0, 1)),
  joined_at     INTEGER NOT NULL,
  tried_at      INTEGER NOT NULL,
  in_step_at    INTEGER NOT NULL,
  why           TEXT NOT NULL,
  detail        TEXT NOT NULL,
  attempts      INTEGER NOT NULL,
  next_at       INTEGER NOT NULL,
  skew          INTEGER,                   -- NULL: not known
  trouble_since INTEGER NOT NULL,
  sure_since    TEXT NOT NULL DEFAULT '',  -- the place, and the last version known, when this desk's document
  sure_number   INTEGER NOT NULL DEFAULT 0, -- was written there: all before is proven by that document
  unsure_after  INTEGER NOT NULL DEFAULT 0 -- of which versions it is asked whether the hub still has them
) STRICT;

-- A segment of the event log may wait for both hubs. Numbers are never used again, so that whoever goes
-- through the rows by number misses none.
CREATE TABLE outbox (
  number      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- in the order in which they were queued
  id          TEXT NOT NULL,
  hub         TEXT NOT NULL,
  state       TEXT NOT NULL,
  person      TEXT NOT NULL,
  desk        TEXT NOT NULL,
  at          INTEGER NOT NULL,
  queued_at   INTEGER NOT NULL,
  sent_at     INTEGER NOT NULL,
  attempts    INTEGER NOT NULL,
  next_at     INTEGER NOT NULL,
  why         TEXT NOT NULL,
  detail      TEXT NOT NULL,
  sent_sha256 TEXT NOT NULL,
  UNIQUE (id, hub)
) STRICT;

CREATE TABLE hub_version (
  number INTEGER NOT NULL PRIMARY KEY,     -- in the order in which they became known
  hub    TEXT NOT NULL,
  id     TEXT NOT NULL,
  rev    TEXT NOT NULL,
  agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)), -- the highest of these is the one agreed on last
  sha256 TEXT NOT NULL,
  record TEXT NOT NULL,
  UNIQUE (hub, id, rev)
) STRICT;

CREATE TABLE hub_loser (
  hub TEXT NOT NULL,
  id  TEXT NOT NULL,
  rev TEXT NOT NULL,
  PRIMARY KEY (hub, id, rev)
) STRICT, WITHOUT ROWID;

CREATE TABLE hub_seen (
  hub TEXT NOT NULL,
  id  TEXT NOT NULL,
  PRIMARY KEY (hub, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE hub_kept (
  hub TEXT NOT NULL,
  id  TEXT NOT NULL,
  rev TEXT NOT NULL,
  why TEXT NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (hub, id)
) STRICT;

CREATE TABLE conflict (
  id         TEXT NOT NULL PRIMARY KEY,
  hub        TEXT NOT NULL,
  base       TEXT NOT NULL,
  theirs     TEXT NOT NULL,
  their_rev  TEXT NOT NULL,
  their_by   TEXT NOT NULL,
  their_desk TEXT NOT NULL,
  their_at   INTEGER NOT NULL,
  found_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE receipt (
  submission TEXT NOT NULL REFERENCES submission (id),
  desk       TEXT NOT NULL,
  body       TEXT NOT NULL,
  PRIMARY KEY (submission, desk)
) STRICT;

-- How far the log of this desk was sealed, and under which names.
CREATE TABLE own_segment (
  first INTEGER NOT NULL PRIMARY KEY,
  last  INTEGER NOT NULL,
  desk  TEXT NOT NULL,
  sent  INTEGER NOT NULL CHECK (sent IN (0, 1))
) STRICT;

-- What other desks sealed, as it came.
CREATE TABLE desk_segment (
  id   TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE colleague (
  desk TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

CREATE TRIGGER receipt_new BEFORE INSERT ON receipt
  WHEN EXISTS (SELECT 1 FROM receipt WHERE submission = NEW.submission AND desk = NEW.desk)
  BEGIN SELECT RAISE (ABORT, 'a receipt is never replaced'); END;
CREATE TRIGGER receipt_kept BEFORE UPDATE ON receipt
  BEGIN SELECT RAISE (ABORT, 'a receipt is never changed'); END;
CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt
  BEGIN SELECT RAISE (ABORT, 'a receipt is never deleted'); END;

-- Which submissions link a file: it decides to which hub the file goes.
CREATE INDEX submission_evidence ON submission (evidence) WHERE evidence <> '';
