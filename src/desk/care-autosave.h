/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving as one types: what was touched is saved at most a second after the last key, and within a quarter of
 * a second of leaving a field; what could not be saved is tried again and never forgotten. One save runs at a
 * time. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

#include "care-instant.h"

#define CARE_TYPE_AUTOSAVE (care_autosave_get_type ())
G_DECLARE_FINAL_TYPE (CareAutosave, care_autosave, CARE, AUTOSAVE, GObject)

typedef enum
{
  CARE_SAVE_NOTHING, /* nothing was touched since the page was opened */
  CARE_SAVE_WAITING, /* touched, or being saved */
  CARE_SAVE_DONE,
  CARE_SAVE_TROUBLE, /* tried again every few seconds; care_autosave_get_trouble() says why */
} CareSaveState;

/* Emits "changed" whenever the state does. */
CareSaveState care_autosave_get_state (CareAutosave *self);
CareInstant care_autosave_get_saved_at (CareAutosave *self);
const GError *care_autosave_get_trouble (CareAutosave *self); /* borrowed, or NULL */

void care_autosave_touch (CareAutosave *self); /* a key was typed */
void care_autosave_flush (CareAutosave *self); /* a field was left, or the page is */

/* The owner goes: what is still unsaved is saved from a last snapshot, for as long as it takes. */
void care_autosave_close (CareAutosave *self);
