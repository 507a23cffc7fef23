/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-disagree.h"

#include "care-instant.h"
#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {a}: what stands here; {b}: what stands there. */
static const struct
{
  const char *code;
  const char *words;
} sentences[] = {
  { "only-here", N_ ("This record says “{a}”, and the file says that nothing was updated in the window. Look "
                     "for the evidence "
                     "of the save.") },
  { "only-there",
    N_ ("This record says “{a}”, and the file says that it was updated in the window. If somebody saved it "
        "there, record who and when.") },
  { "outside-window", N_ ("This record says “{a}”. The last update there was on {b}, after the window had "
                          "closed, so it does not "
                          "count for it.") },
  { "unknown-here", N_ ("This record does not speak for that window; the file says “{b}”. It can be filled "
                        "in from the file.") },
};

const char *
care_words_import_heading (int column)
{
  static const char *const headings[CARE_WORDS_IMPORT_HEADINGS]
      = { N_ ("Line"),          N_ ("Column or home"), N_ ("Month"),        N_ ("What"),
          N_ ("Value or here"), N_ ("There"),          N_ ("What it means") };

  return column >= 0 && column < CARE_WORDS_IMPORT_HEADINGS ? _ (headings[column]) : NULL;
}

char *
care_words_disagreement_side (const char *side)
{
  g_return_val_if_fail (side != NULL, NULL);
  CareState state;
  CareInstant at = care_instant_parse (side);

  if (care_state_from_string (side, &state))
    return g_strdup (care_words_state (state));
  if (strcmp (side, "updated") == 0)
    return g_strdup (_ ("Updated in the window"));
  if (strcmp (side, "not-updated") == 0)
    return g_strdup (_ ("Not updated in the window"));
  return at != CARE_NO_INSTANT ? care_words_instant (at) : g_strdup (side);
}

static char *
words_of_figure (const char *item, const char *here, const char *there)
{
  if (*here == '\0')
    return g_strdup_printf (_ ("%s: nothing here, %s there."), item, there);
  if (*there == '\0')
    return g_strdup_printf (_ ("%s: %s here, nothing there."), item, here);
  return g_strdup_printf (_ ("%s: %s here, %s there."), item, here, there);
}

char *
care_words_disagreement (const char *code, const char *item, const char *here, const char *there)
{
  g_return_val_if_fail (code != NULL && item != NULL && here != NULL && there != NULL, NULL);
  g_autofree char *a = care_words_disagreement_side (here);
  g_autofree char *b = care_words_disagreement_side (there);

  for (size_t i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (strcmp (sentences[i].code, code) == 0)
      return care_words_fill (_ (sentences[i].words), a, b);
  return words_of_figure (item, here, there);
}
