/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-settle.h"

#include <glib/gi18n.h>

#include "care-documents-missing.h"
#include "care-words-cases.h"
#include "care-words-questions.h"

#define MOST_CHARACTERS 24 /* that are named one by one */

static void
free_settle (gpointer data)
{
  CareSettle *self = data;

  g_free (self->text);
  g_free (self->more);
  g_free (self);
}

/* Takes the texts. */
static void
add (GPtrArray *settle, const char *key, char *text, char *more, bool needed)
{
  CareSettle *one = g_new (CareSettle, 1);

  *one = (CareSettle){ key, text, more, needed };
  g_ptr_array_add (settle, one);
}

static void
add_missing (GPtrArray *settle, const char *key)
{
  const char *more = "";

  if (care_question_find (key) != NULL)
    more = care_words_question_ask (key);
  else if (g_str_equal (key, "ground"))
    more = _ ("Choose every one that applies.");
  else
    more = _ ("The document answers it. Record it on the page of the case.");
  add (settle, key, g_strdup (care_words_representation_key (key)), g_strdup (more), true);
}

static char *
spaced (const char *characters)
{
  GString *text = g_string_new (NULL);
  int n = 0;

  for (const char *at = characters; *at != '\0' && n < MOST_CHARACTERS; at = g_utf8_next_char (at), n++)
    g_string_append_printf (text, "%sU+%04X", n > 0 ? ", " : "", g_utf8_get_char (at));
  if (g_utf8_strlen (characters, -1) > MOST_CHARACTERS)
    g_string_append (text, ", …");
  return g_string_free (text, false);
}

static void
add_characters (GPtrArray *settle, const CareDocument *document)
{
  g_autofree char *missing = care_documents_missing (document);
  g_autofree char *names = NULL;
  long n = g_utf8_strlen (missing, -1);

  if (n == 0)
    return;
  names = spaced (missing);
  add (settle, "facts",
       g_strdup_printf (ngettext ("%ld character is in no font on this computer: %s",
                                  "%ld characters are in no font on this computer: %s", (unsigned long)n),
                        n, names),
       g_strdup (
           _ ("It would be an empty box on the page. Write it in another way, or install a font that has "
              "it, such as Noto.")),
       false);
}

static void
add_exhibits (GPtrArray *settle, CareDrafting *drafting)
{
  const CareCasePapers *papers = care_drafting_get_papers (drafting);
  GPtrArray *exhibits = care_drafting_get_draft (drafting)->exhibits;
  CarePaper paper = care_drafting_get_paper (drafting);

  if (papers == NULL || paper == CARE_PAPER_COVER || paper == CARE_PAPER_CONTACTS)
    return;
  for (guint i = 0; i < exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = g_ptr_array_index (exhibits, i);
      const CareExhibitSeen *seen = g_hash_table_lookup (papers->exhibits, exhibit->sha256);

      if (seen != NULL && seen->bytes < 0)
        add (settle, "exhibits",
             g_strdup_printf (_ ("Exhibit %u is not on this computer yet: %s"), i + 1, exhibit->file_name),
             g_strdup (
                 _ ("A colleague added it. It comes with the next sync; until then it is left out of what "
                    "is written here.")),
             false);
    }
}

GPtrArray *
care_draft_settle (CareDrafting *drafting, const CareDocument *document)
{
  GPtrArray *settle = NULL;
  g_autofree const char **missing = NULL;

  g_return_val_if_fail (CARE_IS_DRAFTING (drafting), NULL);

  settle = g_ptr_array_new_with_free_func (free_settle);
  missing = care_drafting_missing (drafting);
  for (int i = 0; missing[i] != NULL; i++)
    add_missing (settle, missing[i]);
  add_exhibits (settle, drafting);
  if (document != NULL)
    add_characters (settle, document);
  return settle;
}

guint
care_draft_settle_needed (GPtrArray *settle)
{
  guint n = 0;

  g_return_val_if_fail (settle != NULL, 0);

  for (guint i = 0; i < settle->len; i++)
    n += ((const CareSettle *)g_ptr_array_index (settle, i))->needed;
  return n;
}
