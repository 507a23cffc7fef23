/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-saved-words.h"

#include <glib/gi18n.h>

#include "care-record.h"
#include "care-words-dates.h"
#include "care-words-error.h"

char *
care_saved_words (CareAutosave *autosave)
{
  g_return_val_if_fail (CARE_IS_AUTOSAVE (autosave), NULL);

  switch (care_autosave_get_state (autosave))
    {
    case CARE_SAVE_NOTHING:
      return g_strdup ("");
    case CARE_SAVE_WAITING:
      return g_strdup (_ ("saving…"));
    case CARE_SAVE_DONE:
      {
        g_autofree char *time = care_words_time (care_autosave_get_saved_at (autosave));

        return g_strdup_printf (_ ("saved %s"), time);
      }
    case CARE_SAVE_TROUBLE:
      return g_strdup (_ ("not saved yet"));
    default:
      g_assert_not_reached ();
    }
}

char *
care_saved_trouble (CareAutosave *autosave)
{
  const GError *error = NULL;
  g_autofree char *why = NULL;

  g_return_val_if_fail (CARE_IS_AUTOSAVE (autosave), NULL);

  if (care_autosave_get_state (autosave) != CARE_SAVE_TROUBLE)
    return g_strdup ("");
  error = care_autosave_get_trouble (autosave);
  if (care_record_trouble (error) == CARE_TROUBLE_FULL)
    return g_strdup (_ ("Not saved yet: the disk is full. What you typed is still here and will be saved as "
                        "soon as there is room."));
  why = care_words_error (error, care_record_trouble (error));
  return g_strdup_printf (
      _ ("Not saved yet. %s What you typed is still here, and saving is tried again every "
         "few seconds."),
      why);
}
