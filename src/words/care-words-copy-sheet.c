/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-copy-sheet.h"

#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-findings.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TICK_BOX "☐"

char *
care_words_copy_empty (const CareCopyValue *value)
{
  g_return_val_if_fail (value != NULL, NULL);
  if (*value->reason != '\0')
    return care_words_fill (_ ("Left empty: {a}"), value->reason, NULL);
  return g_strdup (_ ("Left empty"));
}

char *
care_words_copy_shown (const CareCopyValue *value)
{
  g_return_val_if_fail (value != NULL, NULL);
  if (strcmp (value->value, "yes") == 0)
    return g_strdup (_ ("Yes"));
  if (strcmp (value->value, "no") == 0)
    return g_strdup (_ ("No"));
  return g_strdup (value->value);
}

const char *
care_words_copy_scope (void)
{
  return _ ("The Capacity Tracker also has pages that are not part of the monthly return, such as the daily "
            "vacancies. They are not here.");
}

static void
set_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

/* The official wording with a capital: they begin small, because the notice runs them on. */
static char *
capital (const char *wording)
{
  GString *text = g_string_new (NULL);

  if (*wording == '(')
    g_string_append_c (text, *wording++);
  if (*wording != '\0')
    {
      g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (wording)));
      g_string_append (text, g_utf8_next_char (wording));
    }
  return g_string_free (text, FALSE);
}

static void
add_page (CareDocument *document, const CareCopySheetFacts *facts, const CareCopyPage *page)
{
  static const int widths[] = { 44, 280, 126 };
  const char *const header[] = { _ ("Done"), _ ("Question"), _ ("Value"), NULL };
  g_autofree char *title = capital (page->title);
  CareBlock *table = NULL;

  care_document_heading (document, 2, title)->keep_next = true;
  table = care_document_table (document, header, widths);
  for (guint i = 0; i < page->values->len; i++)
    {
      const CareCopyValue *value = g_ptr_array_index (page->values, i);
      g_autofree char *field = care_words_field (facts->dataset, value->field);
      g_autofree char *label = capital (field);
      g_autofree char *shown
          = *value->value != '\0' ? care_words_copy_shown (value) : care_words_copy_empty (value);
      const char *const row[] = { TICK_BOX, label, shown, NULL };

      care_block_add_row (table, row);
    }
}

static void
add_head (CareDocument *document, const CareCopySheetFacts *facts, const char *month)
{
  const CareRegistration *now
      = care_location_registration_on (facts->location, care_instant_date (facts->now));
  g_autofree char *place
      = g_strdup_printf ("%s · %s · %s", facts->location->name, care_words_service (facts->service), month);

  care_document_paragraph (document, place);
  if (now != NULL && now->number != NULL && *now->number != '\0')
    {
      g_autofree char *number = care_words_fill (_ ("CQC location ID {a}"), now->number, NULL);

      care_document_paragraph (document, number);
    }
  if (*facts->closing != '\0')
    care_document_paragraph (document, facts->closing);
  if (*facts->web != '\0')
    {
      g_autofree char *web
          = care_words_fill (_ ("To be typed into the Capacity Tracker: {a}"), facts->web, NULL);

      care_document_paragraph (document, web);
    }
}

CareDocument *
care_words_copy_sheet (const CareCopySheetFacts *facts)
{
  CareDocument *document = NULL;
  g_autofree char *month = NULL;

  g_return_val_if_fail (facts != NULL && facts->sheet != NULL && facts->location != NULL, NULL);
  month = care_words_month (facts->month);
  document = care_document_new (_ ("Copy Sheet"), "en-GB", facts->now);
  set_text (&document->author, g_strdup (facts->location->name));
  set_text (&document->header, g_strdup_printf ("%s · %s", facts->location->name, month));
  care_document_heading (document, 1, _ ("Copy Sheet"));
  add_head (document, facts, month);
  if (facts->sheet->kind == CARE_RETURN_NIL)
    {
      g_autofree char *nil = care_words_fill (
          _ ("This is a nil return ({a}). Say so in the Capacity Tracker; there are no figures to type."),
          facts->sheet->nil_reason, NULL);

      care_document_paragraph (document, nil);
    }
  else
    for (guint i = 0; i < facts->sheet->pages->len; i++)
      add_page (document, facts, g_ptr_array_index (facts->sheet->pages, i));
  care_document_paragraph (document, care_words_copy_scope ());
  return document;
}
