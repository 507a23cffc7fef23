/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-remarks.h"

#include "care-words-fill.h"
#include "care-words-findings.h"
#include "care-words-sync.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *prefix;
  const char *words;
} parts[] = {
  { "reasons/", N_ ("Reason left empty: {a}") },
  { "notes/", N_ ("Note: {a}") },
  { "looked/", N_ ("Looked at: {a}") },
};

/* The item that a part is of; the whole field where it is none. */
static const char *
item_of (const char *field, const char **words)
{
  *words = NULL;
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (field, parts[i].prefix))
      {
        *words = _ (parts[i].words);
        return field + strlen (parts[i].prefix);
      }
  return field;
}

char *
care_words_return_part (const char *field, const char *label)
{
  const char *words = NULL;

  g_return_val_if_fail (field != NULL && label != NULL, NULL);
  item_of (field, &words);
  return words != NULL ? care_words_fill (words, label, NULL) : g_strdup (label);
}

char *
care_words_return_field (const CareDataset *dataset, const char *field)
{
  const char *words = NULL;

  g_return_val_if_fail (field != NULL, NULL);
  const char *item = item_of (field, &words);
  if (words == NULL)
    {
      const char *member = care_words_record_field (field);
      return member != NULL ? g_strdup (member) : care_words_field (dataset, field);
    }
  g_autofree char *label = care_words_field (dataset, item);
  return care_words_fill (words, label, NULL);
}

char *
care_words_return_value (const char *field, const char *value)
{
  static const struct
  {
    const char *kind;
    const char *words;
  } kinds[] = {
    { "answered", N_ ("Answered") },
    { "unchanged", N_ ("Unchanged") },
    { "nil", N_ ("Nil return") },
  };

  g_return_val_if_fail (field != NULL, NULL);
  if (value == NULL || *value == '\0')
    return g_strdup ("—");
  for (size_t i = 0; i < G_N_ELEMENTS (kinds) && strcmp (field, "kind") == 0; i++)
    if (strcmp (value, kinds[i].kind) == 0)
      return g_strdup (_ (kinds[i].words));
  return g_strdup (value);
}

const char *
care_words_return_event (const char *what)
{
  static const struct
  {
    const char *what;
    const char *words;
  } events[] = {
    { "answers-saved", N_ ("Answers saved") },
    { "return-unchanged", N_ ("Carried forward unchanged") },
    { "return-nil", N_ ("Made a nil return") },
    { "return-recorded", N_ ("Recorded as saved in the Capacity Tracker") },
    { "return-explained", N_ ("Said why it is left empty") },
    { "return-noted", N_ ("Note") },
    { "return-looked-at", N_ ("Looked at, still right") },
    { "return-evidence", N_ ("File added") },
    { "return-assigned", N_ ("Assigned") },
    { "return-signed-off", N_ ("Signed off") },
  };

  g_return_val_if_fail (what != NULL, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (events); i++)
    if (strcmp (what, events[i].what) == 0)
      return _ (events[i].words);
  return _ ("Changed");
}

const char *const *
care_words_empty_reasons (void)
{
  static const char *reasons[4];

  reasons[0] = _ ("Not known after asking");
  reasons[1] = _ ("Not known after asking the agency");
  reasons[2] = _ ("Not applicable to this home");
  reasons[3] = NULL;
  return reasons;
}

static const char *
section_label (const CareDataset *dataset, const char *id)
{
  for (unsigned i = 0; dataset != NULL && i < dataset->sections->len; i++)
    {
      const CareSection *section = g_ptr_array_index (dataset->sections, i);
      if (strcmp (section->id, id) == 0)
        return section->label;
    }
  return id;
}

char *
care_words_sections (const CareDataset *dataset, GPtrArray *ids)
{
  g_return_val_if_fail (ids != NULL, NULL);
  GString *text = g_string_new (NULL);

  for (unsigned i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            section_label (dataset, g_ptr_array_index (ids, i)));
  return g_string_free (text, FALSE);
}
