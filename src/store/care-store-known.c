/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-known.h"

#include <string.h>

/* What g_utf8_make_valid() puts where there was no character. */
#define MENDED "\xEF\xBF\xBD"

static void
forget_one (CareKnown *known)
{
  if (known->kind != NULL)
    known->kind->free (known->record);
  g_free (known->body);
  *known = (CareKnown){ NULL, NULL, NULL };
}

void
care_store_forget (CareStore *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (self->known); i++)
    forget_one (&self->known[i]);
}

/* Takes the record. */
static gpointer
keep (CareStore *self, const CareBodyKind *kind, const char *body, gpointer record)
{
  CareKnown *known = &self->known[self->next_known];

  forget_one (known);
  *known = (CareKnown){ kind, g_strdup (body), record };
  self->next_known = (self->next_known + 1) % G_N_ELEMENTS (self->known);
  return record;
}

/* A text that had to be mended on its way into the body is no longer what the record says. */
void
care_store_know (CareStore *self, const CareBodyKind *kind, const char *body, gconstpointer record)
{
  if (strstr (body, MENDED) == NULL)
    keep (self, kind, body, kind->copy (record));
}

gconstpointer
care_store_look (CareStore *self, CareRows *rows, const CareBodyKind *kind, GError **error)
{
  g_autoptr (CareRows) own = rows;

  if (own == NULL || care_store_next (self, own, error) <= 0)
    return NULL;
  const char *body = care_rows_text (own, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (self->known); i++)
    if (self->known[i].kind == kind && g_str_equal (self->known[i].body, body))
      return self->known[i].record;
  gpointer record = care_store_read_body (body, kind->read, error);
  return record != NULL ? keep (self, kind, body, record) : NULL;
}

gpointer
care_store_find_known (CareStore *self, CareRows *rows, const CareBodyKind *kind, GError **error)
{
  gconstpointer record = care_store_look (self, rows, kind, error);

  return record != NULL ? kind->copy (record) : NULL;
}
