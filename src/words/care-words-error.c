/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-error.h"

#include "care-refusal.h"
#include "care-words-fill.h"
#include "care-words-refusals.h"

#include <glib/gi18n-lib.h>

static const char *
pattern_of (CareTrouble trouble)
{
  switch (trouble)
    {
    case CARE_TROUBLE_FULL:
      return _ ("The disk is full, so nothing was changed. What you typed is still here and can be saved as "
                "soon as "
                "there is room.");
    case CARE_TROUBLE_BUSY:
      return _ ("Another program is using the record just now. Nothing was changed; try again in a moment.");
    case CARE_TROUBLE_CORRUPT:
      return _ (
          "The file of the record is damaged, or is no record of this application. It was left as it is. A "
          "backup can be restored in its place. ({a})");
    case CARE_TROUBLE_NEWER:
      return _ ("The record was written by a newer version of this application. It was left as it is; please "
                "update the application on this computer. ({a})");
    case CARE_TROUBLE_FILE:
      return _ (
          "A file could not be read or written, or holds something else than expected. Nothing was changed. "
          "({a})");
    case CARE_TROUBLE_REFUSED:
    case CARE_TROUBLE_OTHER:
    default:
      return _ ("That could not be done, and nothing was changed. ({a})");
    }
}

/* Takes words; puts the place in the file before them where it is known. */
static char *
with_place (const GError *error, char *words)
{
  g_autofree char *owned = words;
  const char *column = care_refused_column (error);
  int line = care_refused_line (error);

  if (line > 0 && column != NULL)
    return g_strdup_printf (_ ("Line %d, column %s: %s"), line, column, owned);
  if (line > 0)
    return g_strdup_printf (_ ("Line %d: %s"), line, owned);
  if (column != NULL)
    return g_strdup_printf (_ ("At “%s”: %s"), column, owned);
  return g_steal_pointer (&owned);
}

char *
care_words_error (const GError *error, CareTrouble trouble)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (trouble == CARE_TROUBLE_REFUSED && error->code >= 0 && error->code < CARE_N_REFUSALS)
    return with_place (error, care_words_refusal ((CareRefusal)error->code, error->message));
  return care_words_fill (pattern_of (trouble), error->message, NULL);
}
