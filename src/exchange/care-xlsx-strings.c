/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-xlsx-private.h"

#include <string.h>

#define MOST_TEXT ((size_t)256 * 1024 * 1024)

typedef struct
{
  CareXlsxStrings *strings; /* borrowed */
  const xmlChar *si, *t, *phonetic;
  bool in_item, in_text;
  guint start;
} Reading;

/* "_x000D_": the character of that number, or 0. */
static gunichar
escaped (const char *p)
{
  gunichar c = 0;

  if (p[0] != '_' || p[1] != 'x')
    return 0;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return 0;
      c = c * 16 + (gunichar)g_ascii_xdigit_value (p[i]);
    }
  return p[6] == '_' && g_unichar_validate (c) ? c : 0;
}

void
care_xlsx_unescape (GString *text, size_t start)
{
  char *to = strstr (text->str + start, "_x");
  const char *from = to;

  if (to == NULL)
    return;
  while (*from != '\0')
    {
      gunichar c = escaped (from);

      if (c == 0)
        {
          *to++ = *from++;
          continue;
        }
      to += g_unichar_to_utf8 (c, to); /* never longer than what it stands for */
      from += 7;
    }
  g_string_truncate (text, (gsize)(to - text->str));
}

static void
on_start (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;

  if (name == self->si)
    {
      self->in_item = true;
      self->start = (guint)self->strings->text->len;
      g_array_append_val (self->strings->at, self->start);
    }
  else if (name == self->phonetic)
    care_table_xml_skip (xml);
  else if (self->in_item && name == self->t)
    self->in_text = true;
}

static void
on_end (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;

  if (name == self->t)
    self->in_text = false;
  if (name != self->si)
    return;
  care_xlsx_unescape (self->strings->text, self->start);
  g_string_append_c (self->strings->text, '\0');
  self->in_item = false;
}

static void
on_text (CareTableXml *xml, const char *text, size_t length, gpointer data)
{
  Reading *self = data;

  if (!self->in_text)
    return;
  if (self->strings->text->len + length > MOST_TEXT
      || self->strings->text->len - self->start + length > CARE_TABLE_MOST_CELL)
    care_table_xml_stop (xml, g_error_new_literal (CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG,
                                                   "more text than can be read"));
  else
    g_string_append_len (self->strings->text, text, (gssize)length);
}

bool
care_xlsx_strings_read (CareXlsxStrings *self, CareTableZip *zip, const char *part, GError **error)
{
  static const CareTableXmlTake TAKE = { on_start, on_end, on_text };
  Reading reading = { .strings = self };
  g_autoptr (CareTableXml) xml = care_table_xml_new (&TAKE, &reading);

  self->text = g_string_new (NULL);
  self->at = g_array_new (FALSE, FALSE, sizeof (guint));
  reading.si = care_table_xml_name (xml, "si");
  reading.t = care_table_xml_name (xml, "t");
  reading.phonetic = care_table_xml_name (xml, "rPh");
  return part == NULL || care_table_xml_read_entry (xml, zip, part, error);
}

void
care_xlsx_strings_clear (CareXlsxStrings *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->at, g_array_unref);
}
