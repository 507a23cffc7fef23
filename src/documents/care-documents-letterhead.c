/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-letterhead.h"

#include "care-documents-picture.h"
#include "care-documents-text.h"

#include <string.h>

/* Hundredths of a millimetre. */
#define MOST_WIDTH 6000
#define MOST_HEIGHT 2500
/* A pixel of a screen is 1/96 inch. A small logo is not blown up beyond that. */
#define PIXEL (2540.0 / 96)

#define SPACE_BELOW 24 /* points */
#define POINTS(hundredths) ((hundredths)*72.0 / 2540)

static void
take_logo (CareLetterhead *self, GBytes *logo)
{
  int width;
  int height;
  double scale;

  if (!care_picture_size (logo, &width, &height, &self->media_type))
    return;

  scale = MIN (PIXEL, MIN ((double)MOST_WIDTH / width, (double)MOST_HEIGHT / height));
  self->logo = g_bytes_ref (logo);
  self->logo_file = g_str_equal (self->media_type, "image/png") ? "logo.png" : "logo.jpeg";
  self->logo_width = MAX (1, (int)(width * scale + 0.5));
  self->logo_height = MAX (1, (int)(height * scale + 0.5));
}

static void
take_words (CareLetterhead *self, const CareDocument *document)
{
  g_autofree char *clean = care_documents_clean (document->letterhead);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (clean), "\n", 2);

  self->name = g_strdup (parts[0] != NULL ? parts[0] : "");
  self->lines = g_strdup (parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
  self->logo_words = *self->name != '\0' ? g_strdup (self->name) : care_documents_clean (document->author);
}

static int
words_height (const CareLetterhead *self)
{
  int height = CARE_LETTERHEAD_NAME_LEADING;

  if (*self->lines == '\0')
    return height;
  height += CARE_LETTERHEAD_LEADING;
  for (const char *p = self->lines; (p = strchr (p, '\n')) != NULL; p++)
    height += CARE_LETTERHEAD_LEADING;
  return height;
}

CareLetterhead *
care_letterhead_new (const CareDocument *document)
{
  g_autoptr (CareLetterhead) self = g_new0 (CareLetterhead, 1);
  int words;

  take_words (self, document);
  take_logo (self, document->logo);
  if (*self->name == '\0' && self->logo == NULL)
    return NULL;

  words = words_height (self);
  self->space_below = SPACE_BELOW + MAX (0, (int)POINTS (self->logo_height) + 1 - words);
  return g_steal_pointer (&self);
}

void
care_letterhead_free (CareLetterhead *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->lines);
  g_free (self->logo_words);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self);
}
