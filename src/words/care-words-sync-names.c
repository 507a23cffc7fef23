/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-sync.h"

#include "care-words-dates.h"
#include "care-words-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *word;
  const char *words;
} Named;

static const Named kinds[] = {
  { "provider", N_ ("Provider") },
  { "location", N_ ("Location") },
  { "evidence", N_ ("Evidence") },
  { "return", N_ ("Return") },
  { "submission", N_ ("Submission") },
  { "receipt", N_ ("Receipt") },
  { "recollection", N_ ("What is remembered") },
  { "case", N_ ("Case") },
  { "case-event", N_ ("Event of a case") },
  { "representation", N_ ("Representations") },
  { "holiday", N_ ("Bank holiday") },
  { "events", N_ ("Events of this computer") },
  { "desk", N_ ("This computer’s own page") },
};

/* In the middle of a line. */
static const Named services[] = {
  { "care-home", N_ ("care home") },
  { "home-care", N_ ("home care") },
};

/* As they stand in the records of the kinds that can be changed. */
static const Named fields[] = {
  { "name", N_ ("Name") },
  { "registrations", N_ ("Registrations") },
  { "services", N_ ("Care types") },
  { "places", N_ ("Places on the certificate") },
  { "users", N_ ("People who use the service") },
  { "history_from", N_ ("First month of the record") },
  { "region", N_ ("Region") },
  { "local_authority", N_ ("Council") },
  { "brand", N_ ("Brand") },
  { "ods_code", N_ ("ODS code") },
  { "postcode", N_ ("Postcode") },
  { "cqc_types", N_ ("Service types at the CQC") },
  { "dormant", N_ ("Times of standing empty") },
  { "not_asc_from", N_ ("No adult social care from") },
  { "contact_checked_on", N_ ("Contact details checked on") },
  { "checked_on", N_ ("Address and e-mail at the CQC checked on") },
  { "registered_on", N_ ("Registered with the CQC on") },
  { "checked_by", N_ ("Address and e-mail at the CQC checked by") },
  { "second_person", N_ ("A second person signs off") },
  { "ownership", N_ ("Ownership") },
  { "address", N_ ("Address") },
  { "email", N_ ("E-mail where notices go") },
  { "nominated", N_ ("Nominated individual") },
  { "telephone", N_ ("Telephone") },
  { "logo_sha256", N_ ("Logo") },
  { "kind", N_ ("Kind of return") },
  { "nil_reason", N_ ("Reason for the nil return") },
  { "version", N_ ("Question list") },
  { "changed_at", N_ ("Last changed") },
  { "evidence", N_ ("Files") },
  { "assignee", N_ ("Whose it is") },
  { "deputy", N_ ("Who stands in") },
  { "signed_by", N_ ("Signed off by") },
  { "recalled", N_ ("What is remembered") },
  { "from", N_ ("From memory or papers") },
  { "provider", N_ ("Provider") },
  { "opened", N_ ("Opened on") },
  { "missed", N_ ("Missed windows that the notice names") },
  { "misleading", N_ ("Answers that the notice calls misleading") },
  { "grounds", N_ ("Grounds") },
  { "includes", N_ ("What goes in from the record") },
  { "exhibits", N_ ("Exhibits") },
  { "title", N_ ("Name of the holiday") },
  { "notes", N_ ("Notes") },
};

/* Lists whose elements are fields of their own: "accounts/…". */
static const Named lists[] = {
  { "accounts/", N_ ("Capacity Tracker account") },
  { "tasks/", N_ ("What the CQC holds wrongly") },
  { "duties/", N_ ("Who makes the return") },
};

static const char *
find (const Named *table, size_t length, const char *word)
{
  for (size_t i = 0; i < length; i++)
    if (strcmp (table[i].word, word) == 0)
      return _ (table[i].words);
  return NULL;
}

static void
add_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

char *
care_words_document (const char *kind, const char *name, const char *service, const char *month)
{
  const char *word = NULL;
  CareMonth when = CARE_NO_MONTH;
  g_autofree char *month_words = NULL;
  GString *text = NULL;

  g_return_val_if_fail (kind != NULL, NULL);

  text = g_string_new (NULL);
  word = find (kinds, G_N_ELEMENTS (kinds), kind);
  add_part (text, word != NULL ? word : _ ("Document"));
  add_part (text, name);
  if (service != NULL && *service != '\0')
    {
      word = find (services, G_N_ELEMENTS (services), service);
      add_part (text, word != NULL ? word : service);
    }
  if (month != NULL && *month != '\0')
    {
      when = care_month_parse (month);
      month_words = when != CARE_NO_MONTH ? care_words_month (when) : g_strdup (month);
      add_part (text, month_words);
    }
  return g_string_free (text, FALSE);
}

const char *
care_words_record_field (const char *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  const char *words = find (fields, G_N_ELEMENTS (fields), field);
  for (size_t i = 0; words == NULL && i < G_N_ELEMENTS (lists); i++)
    if (g_str_has_prefix (field, lists[i].word))
      words = _ (lists[i].words);
  return words == NULL && care_question_find (field) != NULL ? care_words_question_title (field) : words;
}
