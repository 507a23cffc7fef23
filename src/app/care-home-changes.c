/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened to a home on a day, with what the CQC has to be told of it. */
#include "care-choice.h"
#include "care-fields.h"
#include "care-home-dialogs.h"
#include "care-home-form.h"

#include <glib/gi18n.h>

typedef enum
{
  CLOSED,
  SOLD,
  PASSED_ON,
  EMPTY,
  EMPTY_NO_MORE,
  NOT_ASC,
  ASC_AFTER_ALL,
  OPENED_AGAIN,
  N_HAPPENED,
} Happened;

/* What each asks, and what it comes to. */
static const struct
{
  const char *title;
  const char *on; /* title of the date, or NULL */
  const char *means;
  CareChangeKind kind;
  int tell; /* CareCqcWrong, or -1: nothing */
} happened[N_HAPPENED] = {
  [CLOSED] = { N_ ("It has closed"), N_ ("Last day"),
               N_ ("It is asked for a return in each window that closes by its last day, and in none after."),
               CARE_CHANGE_CLOSE, CARE_CQC_CLOSED },
  [SOLD] = { N_ ("It was sold to somebody else"), N_ ("Last day of yours"),
             N_ ("From the day after, its returns are the new provider’s. Yours before that stay here."),
             CARE_CHANGE_CLOSE, CARE_CQC_SOLD },
  [PASSED_ON] = { N_ ("It passed to another provider here, or got a new number"), N_ ("First day"),
                  N_ ("Its history goes with it. Windows that closed before stay the old provider’s."),
                  CARE_CHANGE_TRANSFER, CARE_CQC_PROVIDER },
  [EMPTY]
  = { N_ ("It stands empty"), N_ ("Since"),
      N_ ("As long as the CQC lists it as active, a nil return is asked for. One is proposed each month."),
      CARE_CHANGE_DORMANT, CARE_CQC_DORMANT },
  [EMPTY_NO_MORE]
  = { N_ ("It stands empty no more"), N_ ("Last day that it stood empty"),
      N_ ("From the day after, an ordinary return is asked for."), CARE_CHANGE_DORMANT_END, -1 },
  [NOT_ASC] = { N_ ("It is no adult social care service"), N_ ("From"),
                N_ ("It is asked for no return from that day on. Windows before keep their states."),
                CARE_CHANGE_NOT_ASC, CARE_CQC_NOT_ASC },
  [ASC_AFTER_ALL]
  = { N_ ("It is an adult social care service all along"), NULL,
      N_ ("It is asked for its returns as if nothing had been said."), CARE_CHANGE_ASC_AGAIN, -1 },
  [OPENED_AGAIN] = { N_ ("It was opened again"), N_ ("First day"),
                     N_ ("It is asked for what it gave when it closed. The time between stays as it is."),
                     CARE_CHANGE_REOPEN, CARE_CQC_OTHER },
};

typedef struct
{
  char *location;
  AdwComboRow *what;
  AdwPreferencesGroup *group;
  CareDateRow *on, *to;
  AdwEntryRow *provider, *number;
  GtkSwitch *tell;
} ChangeForm;

static void
free_change_form (gpointer data)
{
  ChangeForm *form = data;

  g_free (form->location);
  g_free (form);
}

static Happened
chosen (const ChangeForm *form)
{
  return (Happened)care_choice_get (form->what, CLOSED);
}

static void
show_choice (ChangeForm *form)
{
  Happened what = chosen (form);
  bool moves = what == PASSED_ON || what == OPENED_AGAIN;

  if (happened[what].on != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (form->on), _ (happened[what].on));
  adw_preferences_group_set_description (form->group, _ (happened[what].means));
  gtk_widget_set_visible (GTK_WIDGET (form->on), happened[what].on != NULL);
  gtk_widget_set_visible (GTK_WIDGET (form->to), what == EMPTY);
  gtk_widget_set_visible (GTK_WIDGET (form->provider), moves);
  gtk_widget_set_visible (GTK_WIDGET (form->number), moves);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (form->tell), ADW_TYPE_ACTION_ROW),
                          happened[what].tell >= 0);
}

static CareCqcTask *
task_of (const ChangeForm *form, Happened what)
{
  CareDate on = care_date_row_get_date (form->on);

  if (happened[what].tell < 0 || !gtk_switch_get_active (form->tell))
    return NULL;
  CareCqcTask *task = care_cqc_task_new ("", (CareCqcWrong)happened[what].tell);
  task->wrong_since = happened[what].kind == CARE_CHANGE_CLOSE ? on + 1 : on;
  return task;
}

static CareHomeDeed *
gather_change (gpointer data)
{
  const ChangeForm *form = data;
  Happened what = chosen (form);
  bool asked = happened[what].on != NULL;

  if ((asked && !care_home_form_date_is_sound (form->on, true))
      || (what == EMPTY && !care_home_form_date_is_sound (form->to, false))
      || (what == PASSED_ON
          && !care_home_form_text_is_there (form->provider, _ ("Give the CQC provider ID it passed to."))))
    return NULL;
  CareHomeDeed *deed = care_home_deed_new (CARE_HOME_DEED_CHANGE, form->location);
  deed->change.kind = happened[what].kind;
  deed->change.on = asked ? care_date_row_get_date (form->on) : CARE_NO_DATE;
  deed->change.to = what == EMPTY ? care_date_row_get_date (form->to) : CARE_NO_DATE;
  if (what == PASSED_ON || what == OPENED_AGAIN)
    {
      deed->text = care_fields_text (form->provider);
      deed->number = care_fields_text (form->number);
    }
  deed->task = task_of (form, what);
  return deed;
}

static bool
can_happen (const CareLocation *location, CareDate today, Happened what)
{
  bool closed = care_location_registration (location)->to != CARE_NO_DATE;
  bool empty = care_location_is_dormant_on (location, today);

  switch (what)
    {
    case OPENED_AGAIN:
      return closed;
    case EMPTY:
      return !closed && !empty;
    case EMPTY_NO_MORE:
      return empty;
    case NOT_ASC:
      return !closed && location->not_asc_from == CARE_NO_DATE;
    case ASC_AFTER_ALL:
      return location->not_asc_from != CARE_NO_DATE;
    case CLOSED:
    case SOLD:
    case PASSED_ON:
    case N_HAPPENED:
    default:
      return !closed;
    }
}

static AdwComboRow *
what_row (AdwPreferencesGroup *group, const CareLocation *location, CareDate today)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What happened"));
  care_choice_begin (ADW_COMBO_ROW (row));
  for (int i = 0; i < N_HAPPENED; i++)
    if (can_happen (location, today, (Happened)i))
      care_choice_add (ADW_COMBO_ROW (row), i, _ (happened[i].title));
  care_choice_done (ADW_COMBO_ROW (row));
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

void
care_home_change_present (GtkWidget *from, CareDesk *desk, const CareLocation *location)
{
  const CareRegistration *now = care_location_registration (location);
  ChangeForm *form = g_new0 (ChangeForm, 1);
  CarePlainDialog *dialog = care_home_form_new (from, desk, _ ("Record a Change"), _ ("_Record"), 520,
                                                gather_change, form, free_change_form);

  form->location = g_strdup (location->id);
  form->what
      = what_row (care_home_form_group (dialog, location->name, NULL), location, care_desk_today (desk));
  form->group = care_home_form_group (dialog, NULL, NULL);
  form->on = care_home_form_date (form->group, _ ("Last day"), CARE_NO_DATE, _ ("Day, month and year"));
  form->to = care_home_form_date (form->group, _ ("Until"), CARE_NO_DATE, _ ("Empty: it is not known yet"));
  form->provider = care_home_form_text (form->group, _ ("CQC provider ID"), now->provider);
  form->number = care_home_form_text (form->group, _ ("New CQC location ID, if it got one"), "");
  form->tell
      = care_home_form_switch (form->group, _ ("The CQC has to be told"),
                               _ ("Noted here as something to do, until you say that it was told"), true);
  show_choice (form);
  g_signal_connect_swapped (form->what, "notify::selected", G_CALLBACK (show_choice), form);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (form->what));
}
