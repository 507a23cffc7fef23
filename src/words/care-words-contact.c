/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-contact.h"

#include "care-words-dates.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

static void
add_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
add_emails (GString *text, const CareContact *contact)
{
  if (*contact->email == '\0')
    return;
  g_autofree char *first = care_words_fill (_ ("E-mail: {a}"), contact->email, NULL);
  add_line (text, first);
  for (char **other = contact->other_emails; *other != NULL; other++)
    {
      g_autofree char *line = care_words_fill (_ ("Or, in another copy: {a}"), *other, NULL);
      add_line (text, line);
    }
}

static void
add_telephone (GString *text, const CareContact *contact)
{
  if (*contact->telephone == '\0')
    return;
  g_autofree char *line
      = care_words_fill (*contact->hours != '\0' ? _ ("Telephone: {a} ({b})") : _ ("Telephone: {a}"),
                         contact->telephone, contact->hours);
  add_line (text, line);
}

char *
care_words_contact_lines (const CareContact *contact)
{
  g_return_val_if_fail (contact != NULL, NULL);
  GString *text = g_string_new (contact->lines);

  add_emails (text, contact);
  add_telephone (text, contact);
  return g_string_free (text, FALSE);
}

char *
care_words_contact_trust (const CareContact *contact)
{
  g_return_val_if_fail (contact != NULL, NULL);
  GString *text = g_string_new (NULL);

  if (contact->other_emails[0] != NULL)
    g_string_append_printf (text, "%s ", _ ("Two copies give different e-mail addresses."));
  if (contact->seen != CARE_NO_DATE)
    {
      g_autofree char *date = care_words_date_plain (contact->seen);
      g_autofree char *seen = care_words_fill (_ ("Seen on {a}."), date, NULL);
      g_string_append (text, seen);
    }
  else
    g_string_append (text, _ ("When this was last so is not known."));
  /* Where a document is sent to, a notice prints the address; of the others no notice speaks. */
  g_string_append_printf (text, " %s",
                          *contact->lines != '\0' ? _ ("Use what the notice prints.")
                                                  : _ ("Check it before you rely on it."));
  return g_string_free (text, FALSE);
}
