/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-published-dialog.h"

#include <glib/gi18n.h>

#include "care-choice.h"
#include "care-fields.h"
#include "care-main-window.h"
#include "care-published-outcome.h"
#include "care-published-import.h"
#include "care-words-error.h"
#include "care-words-published.h"
#include "care-words-trends.h"

#define KEY "care-published"

typedef struct
{
  /* owned */
  CareDesk *desk;
  char *path;
  GCancellable *cancellable; /* of the look that is under way */

  bool filling;

  /* borrowed */
  AdwComboRow *measure, *shares;
  GtkWidget *source;
  CarePublishedOutcome *found;
} Asking;

/* What the database thread does. */
typedef struct
{
  CarePublishedWishes wishes;
  char *path, *source;
} Job;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->desk);
  g_free (self->path);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_free (self->source);
  g_free (self);
}

static Asking *
asking_of (CarePlainDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), KEY);
}

static gpointer
import_file (CareRecord *record, gpointer data, GError **error)
{
  const Job *job = data;

  return care_record_published_import (record, job->path, &job->wishes, NULL, error);
}

static void
run (CarePlainDialog *dialog, bool dry_run, GAsyncReadyCallback callback)
{
  Asking *self = asking_of (dialog);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (self->path);
  job->source = care_fields_text (ADW_ENTRY_ROW (self->source));
  job->wishes
      = (CarePublishedWishes){ .measure = (CareTrendMeasure)care_choice_get (self->measure, CARE_N_TRENDS),
                               .shares = (CarePublishedShares)care_choice_get (self->shares, 0),
                               .source = job->source,
                               .leave_out = care_published_outcome_leaves_out (self->found),
                               .dry_run = dry_run };
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  care_plain_dialog_allow (dialog, false);
  care_desk_run_async (self->desk, import_file, job, job_free, (GDestroyNotify)care_published_report_free,
                       !dry_run, dry_run ? self->cancellable : NULL, callback, g_object_ref (dialog));
}

static void
show_choices (Asking *self, const CarePublishedReport *report)
{
  gtk_widget_set_visible (GTK_WIDGET (self->measure), !report->has_measure);
  gtk_widget_set_visible (GTK_WIDGET (self->found), !report->needs_measure);
  if (report->asks_fractions)
    gtk_widget_set_visible (GTK_WIDGET (self->shares), TRUE);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CarePublishedReport) report = care_desk_run_finish (CARE_DESK (source), result, &error);
  Asking *self = asking_of (dialog);

  if (!gtk_widget_get_realized (GTK_WIDGET (dialog))
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (report != NULL)
    show_choices (self, report);
  care_published_outcome_show (self->found, report, error);
  care_plain_dialog_allow (dialog, care_published_outcome_can_be_taken (self->found));
}

static void
look (CarePlainDialog *dialog)
{
  if (!asking_of (dialog)->filling)
    run (dialog, true, looked_cb);
}

static void
allow (CarePlainDialog *dialog)
{
  care_plain_dialog_allow (dialog, care_published_outcome_can_be_taken (asking_of (dialog)->found));
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CarePublishedReport) report = care_desk_run_finish (CARE_DESK (source), result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (report != NULL && parent != NULL)
    {
      g_autofree char *counts = care_words_published_counts (report->counts);
      care_main_window_toast (GTK_WIDGET (parent), counts);
    }
  if (!gtk_widget_get_realized (GTK_WIDGET (dialog)))
    return;
  if (report != NULL && (report->taken || report->problems->len == 0))
    {
      gtk_window_destroy (GTK_WINDOW (dialog));
      return;
    }
  /* The file changed since it was looked at, or the record could not be written. */
  care_published_outcome_show (asking_of (dialog)->found, report, error);
  allow (dialog);
}

static void
go_cb (CarePlainDialog *dialog)
{
  run (dialog, false, taken_cb);
}

/* Shown once it is known that it has to be asked. */
static AdwComboRow *
choice_new (GtkWidget *group, const char *title)
{
  AdwComboRow *row = care_choice_add_row (ADW_PREFERENCES_GROUP (group), title);

  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  return row;
}

static GtkWidget *
questions_new (Asking *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *name = g_path_get_basename (self->path);

  self->measure = choice_new (group, _ ("What the File Measures"));
  /* Nothing is guessed: figures of another measure would stand beside one's own as if they were of it. */
  care_choice_add (self->measure, CARE_N_TRENDS, _ ("Choose"));
  for (CareTrendMeasure i = 0; i < CARE_N_TRENDS; i++)
    care_choice_add (self->measure, (int)i, care_words_trend (i));
  care_choice_done (self->measure);
  self->shares = choice_new (group, _ ("Shares Without a Percent Sign"));
  care_choice_add (self->shares, CARE_PUBLISHED_SHARES_ASK, _ ("Not said yet"));
  care_choice_add (self->shares, CARE_PUBLISHED_SHARES_FRACTION, _ ("Fractions: 0.85 is 85%"));
  care_choice_add (self->shares, CARE_PUBLISHED_SHARES_PERCENT, _ ("Percentages: 0.85 is 0.85%"));
  care_choice_done (self->shares);
  self->source = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source), _ ("Published By, or Where"));
  gtk_editable_set_text (GTK_EDITABLE (self->source), name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->source);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("Two plain tables are read: months in the first column with an area over each other column, or "
         "columns named month, area and value. They stay the word of whoever published them: this "
         "application does not check them."));
  return group;
}

CarePlainDialog *
care_published_dialog_present (GtkWidget *from, CareDesk *desk, const char *path)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && path != NULL, NULL);
  CarePlainDialog *dialog = care_plain_dialog_new (from, _ ("Import Published Figures"), _ ("_Take In"));
  Asking *self = g_new0 (Asking, 1);

  self->desk = g_object_ref (desk);
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  self->filling = true;
  g_object_set_data_full (G_OBJECT (dialog), KEY, self, asking_free);
  care_plain_dialog_append (dialog, questions_new (self));
  self->found = CARE_PUBLISHED_OUTCOME (care_published_outcome_new ());
  care_plain_dialog_append (dialog, GTK_WIDGET (self->found));
  g_signal_connect_object (self->measure, "notify::selected", G_CALLBACK (look), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shares, "notify::selected", G_CALLBACK (look), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "leave-out-changed", G_CALLBACK (allow), dialog, G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "go", G_CALLBACK (go_cb), NULL);
  self->filling = false;
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 640);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
  look (dialog);
  return dialog;
}
