/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cqc-type.h"

#include "care-code.h"

#include <string.h>

#define COLUMN_PREFIX "service type - "

static const char *const gives_words[CARE_N_CQC_GIVES] = { "nothing", "care-home", "home-care", "ask" };

const char *
care_cqc_gives_to_string (CareCqcGives gives)
{
  g_return_val_if_fail ((size_t)gives < G_N_ELEMENTS (gives_words), NULL);

  return gives_words[gives];
}

bool
care_cqc_gives_from_string (const char *text, CareCqcGives *gives)
{
  int found = care_code_find (gives_words, G_N_ELEMENTS (gives_words), text);

  if (found < 0)
    return false;
  if (gives != NULL)
    *gives = (CareCqcGives)found;
  return true;
}

void
care_cqc_type_free (CareCqcType *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_strfreev (self->also);
  g_free (self->source);
  g_free (self);
}

char *
care_cqc_type_name (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  while (g_ascii_isspace (*text))
    text++;
  if (g_ascii_strncasecmp (text, COLUMN_PREFIX, strlen (COLUMN_PREFIX)) == 0)
    text += strlen (COLUMN_PREFIX);

  GString *name = g_string_new (NULL);
  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (name, *text);
    else if (name->len > 0 && name->str[name->len - 1] != ' ')
      g_string_append_c (name, ' ');
  if (name->len > 0 && name->str[name->len - 1] == ' ')
    g_string_truncate (name, name->len - 1);
  return g_string_free (name, FALSE);
}

static bool
is_called (const CareCqcType *type, const char *name)
{
  if (g_ascii_strcasecmp (type->name, name) == 0)
    return true;
  for (size_t i = 0; type->also != NULL && type->also[i] != NULL; i++)
    if (g_ascii_strcasecmp (type->also[i], name) == 0)
      return true;
  return false;
}

const CareCqcType *
care_cqc_type_find (const GPtrArray *types, const char *name, CareDate on)
{
  g_return_val_if_fail (types != NULL && name != NULL, NULL);
  g_autofree char *wanted = care_cqc_type_name (name);

  for (guint i = 0; i < types->len; i++)
    {
      const CareCqcType *type = g_ptr_array_index (types, i);
      if (type->from <= on && (type->to == CARE_NO_DATE || on <= type->to) && is_called (type, wanted))
        return type;
    }
  return NULL;
}
