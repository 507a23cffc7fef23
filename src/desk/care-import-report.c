/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-import.h"

#include <string.h>

/* What does not keep a row out; all other codes do. */
static const struct
{
  const char *code;
  CareImportWeight weight;
} weights[] = {
  { "shared-lives", CARE_IMPORT_ASKS },      { "gone", CARE_IMPORT_ASKS },
  { "which-service", CARE_IMPORT_ASKS },     { "service-gone", CARE_IMPORT_ASKS },
  { "service-ended", CARE_IMPORT_TELLS },    { "service-begins", CARE_IMPORT_TELLS },
  { "dormant-seen", CARE_IMPORT_TELLS },     { "dormant-no-more", CARE_IMPORT_TELLS },
  { "registered-twice", CARE_IMPORT_TELLS },
};

static const char *const weight_words[] = { "rejected", "asked", "told" };

const char *
care_import_weight_to_string (CareImportWeight weight)
{
  g_return_val_if_fail ((size_t)weight < G_N_ELEMENTS (weight_words), NULL);

  return weight_words[weight];
}

CareImportWeight
care_import_weight_of (const char *code)
{
  g_return_val_if_fail (code != NULL, CARE_IMPORT_REJECTS);

  for (size_t i = 0; i < G_N_ELEMENTS (weights); i++)
    if (strcmp (weights[i].code, code) == 0)
      return weights[i].weight;
  return CARE_IMPORT_REJECTS;
}

char **
care_import_split_ids (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_auto (GStrv) parts = g_strsplit_set (text, ",; \t\r\n\"", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids = g_ptr_array_new ();

  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && g_hash_table_add (seen, parts[i]))
      g_ptr_array_add (ids, g_strdup (parts[i]));
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_free (ids, FALSE);
}

void
care_import_problem_free (CareImportProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->column);
  g_free (self->code);
  g_free (self->value);
  g_free (self);
}

void
care_import_report_free (CareImportReport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->disagreements, g_ptr_array_unref);
  g_free (self);
}
