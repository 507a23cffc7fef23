/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-page-sheets.h"

#include <glib/gi18n.h>

#include "care-case-timeline.h"
#include "care-enforcement-row.h"
#include "care-names.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-states.h"

#define WINDOWS_BEFORE 12
#define WINDOWS_AFTER 12

/* Columns' names are translated one by one, so that a template of them stays readable. */
static CareSheet *
sheet_new (const char *title, const char *const *header, size_t n)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (size_t i = 0; i < n; i++)
    g_ptr_array_add (words, (char *)_ (header[i]));
  g_ptr_array_add (words, NULL);
  return care_sheet_new (title, (const char *const *)words->pdata);
}

/* "2026-11-21 10:42", in London's time; "" for none. */
static char *
moment (CareInstant at)
{
  if (at == CARE_NO_INSTANT)
    return g_strdup ("");
  g_autofree char *day = care_date_format (care_instant_date (at));
  g_autofree char *time = care_words_time (at);
  return g_strdup_printf ("%s %s", day, time);
}

CareSheet *
care_page_sheet_today (CarePage *page, const CareOverview *overview)
{
  static const char *const header[] = { N_ ("What"),  N_ ("Home"),     N_ ("Care type"), N_ ("By"),
                                        N_ ("State"), N_ ("Answered"), N_ ("Asked") };
  CareSheet *sheet = sheet_new (_ ("To do"), header, G_N_ELEMENTS (header));
  g_autofree char *closes = care_date_format (overview->window.closes);

  for (guint i = 0; i < overview->tasks->len; i++)
    {
      const CareTask *task = overview->tasks->pdata[i];
      g_autofree char *answered = g_strdup_printf ("%d", task->answered);
      g_autofree char *asked = g_strdup_printf ("%d", task->asked);
      const char *cells[] = { _ ("Return"),
                              task->location->name,
                              care_words_service (task->service),
                              closes,
                              care_words_state (task->state),
                              answered,
                              asked,
                              NULL };
      if (task->state != CARE_STATE_ON_TIME && task->state != CARE_STATE_NIL)
        care_sheet_add (sheet, cells);
    }
  for (guint i = 0; i < overview->deadlines->len; i++)
    {
      const CareDeadlineRow *row = overview->deadlines->pdata[i];
      g_autofree char *safe = care_date_format (row->clock.safe);
      const char *cells[] = { care_words_clock (row->clock.what),
                              row->provider_name,
                              "",
                              safe != NULL ? safe : "",
                              care_words_clock_state (row->clock.state),
                              "",
                              "",
                              NULL };
      care_sheet_add (sheet, cells);
    }
  return sheet;
}

CareSheet *
care_page_sheet_calendar (CarePage *page, const CareOverview *overview)
{
  static const char *const header[] = { N_ ("Month"), N_ ("Opens"), N_ ("Closes"), N_ ("Certain") };
  CareSheet *sheet = sheet_new (_ ("Windows"), header, G_N_ELEMENTS (header));
  CareMonth first = care_window_first_month (overview->law->rules);

  for (CareMonth month = MAX (first, overview->window.month - WINDOWS_BEFORE);
       month <= overview->window.month + WINDOWS_AFTER; month++)
    {
      CareWindow window = care_window (month, overview->law->holidays, overview->law->rules);
      g_autofree char *text = care_month_format (month);
      g_autofree char *opens = care_date_format (window.opens);
      g_autofree char *closes = care_date_format (window.closes);
      const char *cells[] = { text, opens, closes, window.certain ? _ ("Yes") : _ ("May move"), NULL };
      care_sheet_add (sheet, cells);
    }
  return sheet;
}

static bool
penalty_applies (const CareOverview *overview, const char *id)
{
  const CareProvider *provider = care_names_find_provider (overview, id);

  return provider == NULL || provider->ownership != CARE_OWNERSHIP_PUBLIC;
}

/* The cells of one location and care type: what it is exposed to, then a state a month. */
static void
add_exposure (CareSheet *sheet, const CareOverview *overview, guint of)
{
  const CareExposureRow *exposure = overview->status->locations->pdata[of];
  guint n = 0;
  CareHistoryRow *const *months = care_status_months_of (overview->status, of, &n);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *words
      = care_words_exposure (&exposure->exposure, penalty_applies (overview, exposure->provider),
                             overview->law->rules, overview->today);

  g_ptr_array_add (cells, (char *)care_names_location (overview, exposure->location));
  g_ptr_array_add (cells, (char *)care_words_service (exposure->service));
  g_ptr_array_add (cells, (char *)care_names_provider (overview, exposure->provider));
  g_ptr_array_add (cells, words != NULL ? words : (char *)"");
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (cells, (char *)care_words_state (months[i]->state));
  g_ptr_array_add (cells, NULL);
  care_sheet_add (sheet, (const char *const *)cells->pdata);
}

CareSheet *
care_page_sheet_compliance (CarePage *page, const CareOverview *overview)
{
  const CareStatus *status = overview->status;
  guint n = 0;
  CareHistoryRow *const *months = status->locations->len > 0 ? care_status_months_of (status, 0, &n) : NULL;
  g_autoptr (GPtrArray) header = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (header, g_strdup (_ ("Home")));
  g_ptr_array_add (header, g_strdup (_ ("Care type")));
  g_ptr_array_add (header, g_strdup (_ ("Provider")));
  g_ptr_array_add (header, g_strdup (_ ("What it comes to")));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (header, care_month_format (months[i]->month));
  g_ptr_array_add (header, NULL);
  CareSheet *sheet = care_sheet_new (_ ("Compliance"), (const char *const *)header->pdata);
  for (guint i = 0; i < status->locations->len; i++)
    add_exposure (sheet, overview, i);
  return sheet;
}

CareSheet *
care_page_sheet_homes (CarePage *page, const CareOverview *overview)
{
  static const char *const header[] = { N_ ("CQC number"), N_ ("Home"),   N_ ("Provider"),
                                        N_ ("Care types"), N_ ("Places"), N_ ("Service users") };
  CareSheet *sheet = sheet_new (_ ("Homes"), header, G_N_ELEMENTS (header));

  for (guint i = 0; i < overview->locations->len; i++)
    {
      const CareLocation *location = overview->locations->pdata[i];
      const CareRegistration *present = care_location_registration_on (location, overview->today);
      g_autofree char *places
          = location->places >= 0 ? g_strdup_printf ("%d", location->places) : g_strdup ("");
      g_autofree char *users = location->users >= 0 ? g_strdup_printf ("%d", location->users) : g_strdup ("");
      g_autoptr (GString) services = g_string_new (NULL);
      for (guint j = 0; j < location->services->len; j++)
        g_string_append_printf (
            services, "%s%s", j > 0 ? "; " : "",
            care_words_service (g_array_index (location->services, CareServiceSpan, j).service));
      const char *cells[] = { present != NULL ? present->number : location->id,
                              location->name,
                              present != NULL ? care_names_provider (overview, present->provider) : "",
                              services->str,
                              places,
                              users,
                              NULL };
      care_sheet_add (sheet, cells);
    }
  return sheet;
}

CareSheet *
care_page_sheet_cases (CarePage *page, const CareOverview *overview)
{
  static const char *const header[] = { N_ ("Provider"), N_ ("State"), N_ ("Entries") };
  CareSheet *sheet = sheet_new (_ ("Cases"), header, G_N_ELEMENTS (header));
  g_autoptr (GPtrArray) cases = care_enforcement_order (overview);

  for (guint i = 0; i < cases->len; i++)
    {
      const CareCase *ca = cases->pdata[i];
      g_autofree char *entries = g_strdup_printf ("%u", ca->events->len);
      const char *cells[] = { care_names_provider (overview, ca->provider),
                              care_words_case_state (care_case_state (ca)), entries, NULL };
      care_sheet_add (sheet, cells);
    }
  return sheet;
}

CareSheet *
care_page_sheet_returns (const CareReturnsList *list, CareMonth month, const GPtrArray *rows)
{
  static const char *const header[]
      = { N_ ("Home"), N_ ("CQC number"), N_ ("Care type"), N_ ("Month"), N_ ("State"), N_ ("Recorded") };
  g_autofree char *name = care_month_format (month);
  g_autofree char *title = g_strdup_printf (_ ("Returns %s"), name);
  CareSheet *sheet = NULL;

  if (list == NULL)
    return NULL;
  sheet = sheet_new (title, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < rows->len; i++)
    {
      const CareHistoryRow *row = rows->pdata[i];
      g_autofree char *text = care_month_format (row->month);
      g_autofree char *recorded = moment (row->recorded_at);
      const char *cells[] = { care_returns_list_name (list, row->location),
                              row->location,
                              care_words_service (row->service),
                              text,
                              care_words_state (row->state),
                              recorded,
                              NULL };
      care_sheet_add (sheet, cells);
    }
  return sheet;
}

CareSheet *
care_page_sheet_timeline (const CareCaseFile *file)
{
  static const char *const header[]
      = { N_ ("Date"), N_ ("What"), N_ ("How"), N_ ("Note"), N_ ("Rule"), N_ ("State") };
  static const char *const kinds[]
      = { N_ ("Past"), N_ ("Now"), N_ ("To come"), N_ ("Missed"), N_ ("At risk") };
  CareSheet *sheet = sheet_new (_ ("Timeline"), header, G_N_ELEMENTS (header));
  g_autoptr (GPtrArray) lines = care_case_timeline (file);

  for (guint i = 0; i < lines->len; i++)
    {
      const CareCaseLine *line = lines->pdata[i];
      g_autofree char *date = care_date_format (line->date);
      const char *cells[] = { date != NULL ? date : "", line->title, line->more, line->said, line->basis,
                              _ (kinds[line->kind]),    NULL };
      care_sheet_add (sheet, cells);
    }
  return sheet;
}
