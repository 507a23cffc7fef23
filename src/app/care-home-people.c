/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who can go into the Capacity Tracker for a home, and who makes its returns. */
#include "care-fields.h"
#include "care-home-dialogs.h"
#include "care-home-form.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

typedef struct
{
  char *location;
  CareAccount *account;
  AdwEntryRow *name, *email;
  CareDateRow *from, *left, *removed;
} AccountForm;

static void
free_account_form (gpointer data)
{
  AccountForm *form = data;

  g_free (form->location);
  care_account_free (form->account);
  g_free (form);
}

static CareHomeDeed *
gather_account (gpointer data)
{
  const AccountForm *form = data;

  if (!care_home_form_text_is_there (form->name,
                                     _ ("Give the person’s name, as it is in the Capacity Tracker."))
      || !care_home_form_date_is_sound (form->from, false)
      || !care_home_form_date_is_sound (form->left, false)
      || !care_home_form_date_is_sound (form->removed, false))
    return NULL;
  CareHomeDeed *deed = care_home_deed_new (CARE_HOME_DEED_ACCOUNT, form->location);
  CareAccount *account = care_account_copy (form->account);
  g_free (account->name);
  g_free (account->email);
  account->name = care_fields_text (form->name);
  account->email = care_fields_text (form->email);
  account->from = care_date_row_get_date (form->from);
  account->left = care_date_row_get_date (form->left);
  account->removed = care_date_row_get_date (form->removed);
  deed->account = account;
  return deed;
}

void
care_home_account_present (GtkWidget *from,
                           CareDesk *desk,
                           const CareLocation *location,
                           const CareAccount *account)
{
  AccountForm *form = g_new0 (AccountForm, 1);
  CarePlainDialog *dialog = care_home_form_new (
      from, desk, account == NULL ? _ ("Another Account") : _ ("Capacity Tracker Account"), _ ("_Save"), 600,
      gather_account, form, free_account_form);

  form->location = g_strdup (location->id);
  form->account = account != NULL ? care_account_copy (account) : care_account_new ("", "");
  AdwPreferencesGroup *who = care_home_form_group (
      dialog, NULL,
      _ ("Somebody who can go into the Capacity Tracker for this home. No password is kept here."));
  form->name = care_home_form_text (who, _ ("Name"), form->account->name);
  form->email = care_home_form_text (who, _ ("E-mail of the account"), form->account->email);
  AdwPreferencesGroup *when = care_home_form_group (dialog, _ ("Dates"), NULL);
  form->from
      = care_home_form_date (when, _ ("Since"), form->account->from, _ ("Empty: since before this record"));
  form->left = care_home_form_date (when, _ ("Left on"), form->account->left,
                                    _ ("The last day, once this person leaves"));
  form->removed = care_home_form_date (when, _ ("Taken off on"), form->account->removed,
                                       _ ("The day the account was taken off in the Capacity Tracker"));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (form->name));
}

typedef struct
{
  char *location;
  CareService service;
  AdwEntryRow *assignee, *deputy;
} DutyForm;

static void
free_duty_form (gpointer data)
{
  DutyForm *form = data;

  g_free (form->location);
  g_free (form);
}

static CareHomeDeed *
gather_duty (gpointer data)
{
  const DutyForm *form = data;
  CareHomeDeed *deed = care_home_deed_new (CARE_HOME_DEED_DUTY, form->location);

  deed->service = form->service;
  deed->text = care_fields_text (form->assignee);
  deed->number = care_fields_text (form->deputy);
  return deed;
}

void
care_home_duty_present (GtkWidget *from, CareDesk *desk, const CareLocation *location, CareService service)
{
  const CareDuty *duty = care_location_duty (location, service);
  DutyForm *form = g_new0 (DutyForm, 1);
  CarePlainDialog *dialog = care_home_form_new (from, desk, _ ("Who Makes the Return"), _ ("_Save"), 330,
                                                gather_duty, form, free_duty_form);
  g_autofree char *about = g_strdup_printf (_ ("%s, %s. A single return can be given to somebody else."),
                                            location->name, care_words_service (service));

  form->location = g_strdup (location->id);
  form->service = service;
  AdwPreferencesGroup *group = care_home_form_group (dialog, NULL, about);
  form->assignee = care_home_form_text (group, _ ("Who makes it"), duty != NULL ? duty->assignee : "");
  form->deputy = care_home_form_text (group, _ ("Who stands in"), duty != NULL ? duty->deputy : "");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (form->assignee));
}
