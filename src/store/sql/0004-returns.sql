-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: who changed which answer, and what can be taken back. Once shipped, this file never changes.

PRAGMA user_version = 4;

-- The history of one return is read from the sealed log itself, so there is no second account of it that could
-- say something else. Each save costs a page more for this.
CREATE INDEX event_subject ON event (subject);

-- What was typed, pasted or filled into the grid of returns, so that it can be taken back, also after the
-- program was closed. A convenience beside the record: neither sealed nor shared with a hub.
CREATE TABLE undo_step (
  number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at     INTEGER NOT NULL, -- whole seconds since 1970 in UTC
  person TEXT NOT NULL,
  what   TEXT NOT NULL,    -- typed, pasted, filled, cleared
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_cell (
  step         INTEGER NOT NULL REFERENCES undo_step (number),
  position     INTEGER NOT NULL, -- from 1
  location     TEXT NOT NULL,
  service      TEXT NOT NULL,
  month        INTEGER NOT NULL, -- year x 12 + month - 1
  field        TEXT NOT NULL,
  value_before TEXT NOT NULL,    -- '' for no answer
  value_after  TEXT NOT NULL,
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;
