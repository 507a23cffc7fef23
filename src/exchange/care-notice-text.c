/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-text.h"

#include "care-notice-find.h"
#include "care-notice-plain.h"
#include "care-notice-role.h"

#include <string.h>

static CareFound *
found_new (const char *plain, size_t length, const CareNoticeSpan *span, int page)
{
  CareFound *found = g_new0 (CareFound, 1);

  found->kind = span->kind;
  found->role = care_notice_role (plain, length, span);
  found->page = page;
  found->date = span->date;
  found->month = span->month;
  found->pence = span->pence;
  found->text = g_strndup (plain + span->start, span->end - span->start);
  g_strdelimit (found->text, "\n", ' ');
  found->sentence = care_notice_quote (plain, length, span->start, span->end);
  return found;
}

/* The foot of every page repeats what the first one said. */
static bool
is_repeat (GHashTable *seen, const CareFound *found)
{
  if (found->kind != CARE_FOUND_REFERENCE && found->kind != CARE_FOUND_EMAIL
      && found->kind != CARE_FOUND_LOCATION)
    return false;
  return !g_hash_table_add (seen, g_strdup_printf ("%d %d %s", found->kind, found->role, found->text));
}

CareNoticeReading *
care_notice_text_read (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  CareNoticeReading *reading = care_notice_reading_new ();
  g_autofree char *plain = care_notice_plain (text);
  size_t length = strlen (plain), at = 0;
  g_autoptr (GArray) spans = care_notice_find (plain, length);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int page = 1;

  for (guint i = 0; i < spans->len && reading->found->len < CARE_NOTICE_MOST_FOUND; i++)
    {
      const CareNoticeSpan *span = &g_array_index (spans, CareNoticeSpan, i);
      for (; at < span->start; at++)
        page += plain[at] == CARE_PLAIN_PAGE ? 1 : 0;
      CareFound *found = found_new (plain, length, span, page);
      if (is_repeat (seen, found))
        care_found_free (found);
      else
        g_ptr_array_add (reading->found, found);
    }
  for (; at < length; at++)
    page += plain[at] == CARE_PLAIN_PAGE ? 1 : 0;
  reading->pages = page;
  reading->has_text = strspn (plain, " \n\v\f") < length;
  reading->document = care_notice_guess_document (plain, length);
  return reading;
}
