/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-import-found.h"

#include "care-dialogs.h"
#include "care-import-list.h"
#include "care-main-window.h"
#include "care-words-disagree.h"
#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-problems.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

/* More are in the list that can be saved. */
#define MOST_ROWS 200

struct _CareImportFound
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareImportReport *report;
  GPtrArray *rows; /* borrowed widgets in the list */

  /* template children */
  GtkLabel *heading;
  GtkLabel *counts;
  GtkWidget *accept_group;
  GtkSwitch *accept;
  AdwPreferencesGroup *list;
};

G_DEFINE_FINAL_TYPE (CareImportFound, care_import_found, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACCEPT_CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

static void
accept_cb (CareImportFound *self)
{
  g_signal_emit (self, signals[SIGNAL_ACCEPT_CHANGED], 0);
}

static void
copy_cb (CareImportFound *self)
{
  g_autoptr (GPtrArray) rows = care_import_list_new (self->report);
  g_autofree char *text = care_import_list_to_text (rows);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  care_main_window_toast (GTK_WIDGET (self), _ ("The list was copied"));
}

typedef struct
{
  GPtrArray *rows;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_ptr_array_unref (saving->rows);
  g_free (saving->path);
  g_free (saving);
}

static gpointer
save_list (CareRecord *record, gpointer data, GError **error)
{
  const Saving *saving = data;

  return GINT_TO_POINTER (care_import_list_write (saving->rows, saving->path, error));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareImportFound) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  if (error == NULL)
    {
      care_main_window_toast (GTK_WIDGET (self), _ ("The list was saved"));
      return;
    }
  words = care_words_error (error, care_record_trouble (error));
  care_dialogs_tell (GTK_WIDGET (self), _ ("The List Was Not Saved"), words);
}

static void
save_to (GFile *file, gpointer data)
{
  g_autoptr (CareImportFound) self = data;
  Saving *saving = NULL;

  if (file == NULL || self->report == NULL)
    return;
  saving = g_new0 (Saving, 1);
  saving->rows = care_import_list_new (self->report);
  saving->path = g_file_get_path (file);
  care_desk_run_async (self->desk, save_list, saving, saving_free, NULL, false, NULL, saved_cb,
                       g_object_ref (self));
}

static void
save_cb (CareImportFound *self)
{
  care_dialogs_save_file (GTK_WIDGET (self), _ ("Save the List"), _ ("Import.csv"), save_to,
                          g_object_ref (self));
}

static void
care_import_found_dispose (GObject *object)
{
  CareImportFound *self = CARE_IMPORT_FOUND (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_IMPORT_FOUND);
  G_OBJECT_CLASS (care_import_found_parent_class)->dispose (object);
}

static void
care_import_found_finalize (GObject *object)
{
  g_clear_pointer (&CARE_IMPORT_FOUND (object)->report, care_import_report_free);
  G_OBJECT_CLASS (care_import_found_parent_class)->finalize (object);
}

static void
care_import_found_class_init (CareImportFoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_import_found_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_import_found_finalize;
  signals[SIGNAL_ACCEPT_CHANGED] = g_signal_new ("accept-changed", CARE_TYPE_IMPORT_FOUND, G_SIGNAL_RUN_LAST,
                                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-import-found.ui");
  gtk_widget_class_bind_template_child (widget_class, CareImportFound, heading);
  gtk_widget_class_bind_template_child (widget_class, CareImportFound, counts);
  gtk_widget_class_bind_template_child (widget_class, CareImportFound, accept_group);
  gtk_widget_class_bind_template_child (widget_class, CareImportFound, accept);
  gtk_widget_class_bind_template_child (widget_class, CareImportFound, list);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
care_import_found_init (CareImportFound *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_import_found_set_desk (CareImportFound *self, CareDesk *desk)
{
  g_return_if_fail (CARE_IS_IMPORT_FOUND (self));

  g_set_object (&self->desk, desk);
}

/* A word that is longer than the window is broken: a row would have it push the window wider. */
static void
wrap_anywhere (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_anywhere (child);
}

static void
add_row (CareImportFound *self, const char *title, const char *subtitle)
{
  GtkWidget *row = NULL;

  if (self->rows->len >= MOST_ROWS)
    return;
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle,
                      "title-lines", 0, "subtitle-lines", 0, NULL);
  wrap_anywhere (row);
  adw_preferences_group_add (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static const char *
weight_words (CareImportWeight weight)
{
  switch (weight)
    {
    case CARE_IMPORT_REJECTS:
      return _ ("Not taken");
    case CARE_IMPORT_ASKS:
      return _ ("To decide");
    case CARE_IMPORT_TELLS:
    default:
      return _ ("Good to know");
    }
}

static void
add_problem (CareImportFound *self, const CareImportProblem *one)
{
  g_autofree char *words = care_words_problem (one->code, one->column, one->value);
  g_autofree char *line = one->line > 0 ? g_strdup_printf (_ ("Line %d"), one->line) : NULL;
  g_autofree char *where = g_strjoin (" · ", weight_words (one->weight), line != NULL ? line : one->column,
                                      line != NULL && *one->column != '\0' ? one->column : NULL, NULL);

  add_row (self, words, where);
}

static void
add_disagreement (CareImportFound *self, const CareDisagreement *one)
{
  g_autofree char *words
      = care_words_disagreement (care_disagree_to_string (one->code), one->item, one->here, one->there);
  g_autofree char *month = care_words_month (one->month);
  g_autofree char *where
      = g_strdup_printf ("%s · %s · %s", one->name, care_words_service (one->service), month);

  add_row (self, words, where);
}

static char *
heading_of (CareImportFound *self, bool done)
{
  const CareImportReport *report = self->report;
  int rows = report->added + report->changed;
  guint disagreements = report->disagreements != NULL ? report->disagreements->len : 0;

  if (done)
    return g_strdup (report->taken ? _ ("The file was imported") : _ ("There was nothing to change"));
  if (report->disagreements != NULL && report->rejected == 0 && rows == 0)
    return disagreements == 0
               ? g_strdup (_ ("The file and this record agree"))
               : g_strdup_printf (ngettext ("%u thing disagrees with this record",
                                            "%u things disagree with this record", disagreements),
                                  disagreements);
  if (report->rejected > 0)
    return g_strdup_printf (
        ngettext ("%d row cannot be taken as it is", "%d rows cannot be taken as they are", report->rejected),
        report->rejected);
  if (rows == 0)
    return g_strdup (_ ("There is nothing to change"));
  return g_strdup_printf (ngettext ("%d row can be imported", "%d rows can be imported", rows), rows);
}

void
care_import_found_show (CareImportFound *self, CareImportReport *report, bool done)
{
  g_autofree char *heading = NULL;
  g_autofree char *counts = NULL;

  g_return_if_fail (CARE_IS_IMPORT_FOUND (self) && report != NULL);

  g_clear_pointer (&self->report, care_import_report_free);
  self->report = report;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < report->problems->len; i++)
    add_problem (self, report->problems->pdata[i]);
  for (guint i = 0; report->disagreements != NULL && i < report->disagreements->len; i++)
    add_disagreement (self, report->disagreements->pdata[i]);
  heading = heading_of (self, done);
  gtk_label_set_text (self->heading, heading);
  counts = g_strdup_printf (
      ngettext ("%'d row read: %'d new, %'d changed, %'d as they were, %'d passed over, %'d not taken.",
                "%'d rows read: %'d new, %'d changed, %'d as they were, %'d passed over, %'d not taken.",
                (gulong)report->read),
      report->read, report->added, report->changed, report->unchanged, report->ignored, report->rejected);
  gtk_label_set_text (self->counts, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->rows->len > 0);
  adw_preferences_group_set_title (self->list, report->disagreements != NULL ? _ ("What Disagrees")
                                                                             : _ ("What to Look At"));
  adw_preferences_group_set_description (
      self->list,
      self->rows->len >= MOST_ROWS ? _ ("The first 200; all of them are in the saved list.") : NULL);
  gtk_widget_set_visible (self->accept_group,
                          !done && report->rejected > 0 && report->read > report->rejected);
}

bool
care_import_found_accepts (CareImportFound *self)
{
  g_return_val_if_fail (CARE_IS_IMPORT_FOUND (self), false);

  return gtk_widget_get_visible (self->accept_group) && gtk_switch_get_active (self->accept);
}

int
care_import_found_count (CareImportFound *self)
{
  g_return_val_if_fail (CARE_IS_IMPORT_FOUND (self), 0);
  const CareImportReport *report = self->report;

  if (report == NULL)
    return 0;
  if (report->rejected == 0)
    return report->added + report->changed;
  return care_import_found_accepts (self)
             ? report->read - report->rejected - report->ignored - report->unchanged
             : 0;
}
