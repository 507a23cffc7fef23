-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: earlier versions of the draft of a case's documents. Once shipped, this file never changes.
--
-- A convenience beside the record: a draft is saved while it is typed, and each row is where a stretch of
-- writing by one person had got to. It is neither sealed nor shared with a hub.

PRAGMA user_version = 3;

CREATE TABLE representation_version (
  case_id  TEXT NOT NULL REFERENCES enforcement_case (id),
  number   INTEGER NOT NULL, -- from 1
  began_at INTEGER NOT NULL, -- whole seconds since 1970 in UTC
  saved_at INTEGER NOT NULL,
  person   TEXT NOT NULL,
  body     TEXT NOT NULL,
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
