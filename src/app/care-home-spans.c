/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates of a home's services and registrations, and what else the CQC's lists say of it. */
#include "care-choice.h"
#include "care-fields.h"
#include "care-home-dialogs.h"
#include "care-home-form.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

typedef struct
{
  char *location;
  CareHomeDeedKind kind;
  int index;
  AdwComboRow *service; /* or NULL */
  AdwEntryRow *number;  /* or NULL */
  CareDateRow *from, *to;
} SpanForm;

static void
free_span_form (gpointer data)
{
  SpanForm *form = data;

  g_free (form->location);
  g_free (form);
}

static CareHomeDeed *
gather_span (gpointer data)
{
  const SpanForm *form = data;

  if (!care_home_form_date_is_sound (form->from, false) || !care_home_form_date_is_sound (form->to, false))
    return NULL;
  CareHomeDeed *deed = care_home_deed_new (form->kind, form->location);
  deed->index = form->index;
  deed->from = care_date_row_get_date (form->from);
  deed->to = care_date_row_get_date (form->to);
  if (form->service != NULL)
    deed->service = (CareService)care_choice_get (form->service, CARE_SERVICE_CARE_HOME);
  if (form->number != NULL)
    deed->number = care_fields_text (form->number);
  return deed;
}

static SpanForm *
span_form (CareHomeDeedKind kind, const CareLocation *location, int index)
{
  SpanForm *form = g_new0 (SpanForm, 1);

  form->location = g_strdup (location->id);
  form->kind = kind;
  form->index = index;
  return form;
}

static void
add_dates (SpanForm *form, AdwPreferencesGroup *group, CareDate from, CareDate to)
{
  form->from = care_home_form_date (group, _ ("From"), from, _ ("Empty: since before this record"));
  form->to = care_home_form_date (group, _ ("Last day"), to, _ ("Empty: it goes on"));
}

static AdwComboRow *
service_row (AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Care type"));
  care_choice_begin (ADW_COMBO_ROW (row));
  for (int i = 0; i < CARE_N_SERVICES; i++)
    care_choice_add (ADW_COMBO_ROW (row), i, care_words_service ((CareService)i));
  care_choice_done (ADW_COMBO_ROW (row));
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

void
care_home_service_present (GtkWidget *from, CareDesk *desk, const CareLocation *location, int index)
{
  SpanForm *form = span_form (CARE_HOME_DEED_SERVICE, location, index);
  const CareServiceSpan *span
      = index >= 0 ? &g_array_index (location->services, CareServiceSpan, index) : NULL;
  CarePlainDialog *dialog
      = care_home_form_new (from, desk, _ ("Care Type"), _ ("_Save"), 400, gather_span, form, free_span_form);
  AdwPreferencesGroup *group = care_home_form_group (
      dialog, span != NULL ? care_words_service (span->service) : NULL,
      _ ("A return of its own is asked for in each window that closes between these days."));

  if (span == NULL)
    form->service = service_row (group);
  add_dates (form, group, span != NULL ? span->from : CARE_NO_DATE, span != NULL ? span->to : CARE_NO_DATE);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
care_home_registration_present (GtkWidget *from, CareDesk *desk, const CareLocation *location, int index)
{
  SpanForm *form = span_form (CARE_HOME_DEED_REGISTRATION, location, index);
  const CareRegistration *one = g_ptr_array_index (location->registrations, (guint)index);
  CarePlainDialog *dialog = care_home_form_new (from, desk, _ ("Put a Registration Right"), _ ("_Save"), 400,
                                                gather_span, form, free_span_form);
  AdwPreferencesGroup *group = care_home_form_group (
      dialog, NULL,
      _ ("For a slip in what was entered. Where something happened to the home, record a change instead."));

  form->number = care_home_form_text (group, _ ("CQC location ID"), one->number);
  add_dates (form, group, one->from, one->to);
  gtk_window_present (GTK_WINDOW (dialog));
}

#define N_DETAILS 7

typedef struct
{
  char *location;
  AdwEntryRow *rows[N_DETAILS];
} DetailsForm;

static const struct
{
  const char *key;
  const char *title;
} details[N_DETAILS] = {
  { "address", N_ ("Address") },
  { "postcode", N_ ("Postcode") },
  { "local-authority", N_ ("Council") },
  { "region", N_ ("Region") },
  { "brand", N_ ("Brand") },
  { "ods-code", N_ ("ODS code") },
  { "cqc-types", N_ ("Service types at the CQC, semicolon between") },
};

static void
free_details_form (gpointer data)
{
  DetailsForm *form = data;

  g_free (form->location);
  g_free (form);
}

static CareHomeDeed *
gather_details (gpointer data)
{
  const DetailsForm *form = data;
  CareHomeDeed *deed = care_home_deed_new (CARE_HOME_DEED_DETAILS, form->location);

  for (int i = 0; i < N_DETAILS; i++)
    {
      g_autofree char *text = care_fields_text (form->rows[i]);
      care_home_deed_pair (deed, details[i].key, text);
    }
  return deed;
}

/* On one line: an entry has no more. */
static char *
one_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (", ", lines);
}

static char *
types_line (const CareLocation *location)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < location->cqc_types->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *)g_ptr_array_index (location->cqc_types, i));
  return g_string_free (text, FALSE);
}

void
care_home_details_present (GtkWidget *from, CareDesk *desk, const CareLocation *location)
{
  g_autofree char *address = one_line (location->address), *types = types_line (location);
  const char *const values[N_DETAILS] = { address,
                                          location->postcode,
                                          location->local_authority,
                                          location->region,
                                          location->brand,
                                          location->ods_code,
                                          types };
  DetailsForm *form = g_new0 (DetailsForm, 1);
  CarePlainDialog *dialog = care_home_form_new (from, desk, _ ("As the CQC’s Lists Have It"), _ ("_Save"),
                                                660, gather_details, form, free_details_form);
  AdwPreferencesGroup *group = care_home_form_group (dialog, location->name, NULL);

  form->location = g_strdup (location->id);
  for (int i = 0; i < N_DETAILS; i++)
    form->rows[i] = care_home_form_text (group, _ (details[i].title), values[i]);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (form->rows[0]));
}
