/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-revisions.h"

#include <glib/gi18n.h>

#include "care-main-window.h"
#include "care-return-section.h"
#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-remarks.h"

/* What the database thread needs, copied. */
typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
} Which;

typedef struct
{
  CareReturnForm *form; /* owned */
  CarePlainDialog *dialog;
  GtkBox *column; /* borrowed from the dialog */
} Revisions;

static void
free_which (gpointer data)
{
  g_free (((Which *)data)->location);
  g_free (data);
}

static void
free_revisions (Revisions *self)
{
  g_object_unref (self->form);
  g_object_unref (self->dialog);
  g_free (self);
}

static gpointer
read_revisions (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return care_record_list_revisions (record, which->location, which->service, which->month, error);
}

static GtkWidget *
cell (const char *text, const char *css_class, bool wide)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), true);
  gtk_label_set_width_chars (GTK_LABEL (label), wide ? 28 : 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), wide ? 36 : 16);
  gtk_widget_set_hexpand (label, wide);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_line (
    GtkGrid *grid, int line, const char *item, const char *before, const char *after, const char *css_class)
{
  gtk_grid_attach (grid, cell (item, css_class, true), 0, line, 1, 1);
  gtk_grid_attach (grid, cell (before, css_class, false), 1, line, 1, 1);
  gtk_grid_attach (grid, cell (after, css_class, false), 2, line, 1, 1);
}

static GtkWidget *
new_table (const CareReturnView *view, GPtrArray *differences)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "state-card");
  add_line (GTK_GRID (grid), 0, _ ("Item"), _ ("Before"), _ ("After"), "answer-caption");
  for (guint i = 0; i < differences->len; i++)
    {
      const CareDifference *one = g_ptr_array_index (differences, i);
      g_autofree char *field = care_words_return_field (view->dataset, one->field);
      g_autofree char *item = care_return_section_capital (field);
      g_autofree char *before = care_words_return_value (one->field, one->before);
      g_autofree char *after = care_words_return_value (one->field, one->after);

      add_line (GTK_GRID (grid), (int)i + 1, item, before, after, NULL);
    }
  return grid;
}

static void
add_group (Revisions *self, const char *heading, const char *words, GPtrArray *differences)
{
  const CareReturnView *view = care_return_form_get_view (self->form);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), cell (heading, "heading", true));
  gtk_box_append (GTK_BOX (box), cell (words, "secondary", true));
  if (differences->len > 0)
    gtk_box_append (GTK_BOX (box), new_table (view, differences));
  gtk_box_append (self->column, box);
}

static void
add_now (Revisions *self)
{
  const CareReturnView *view = care_return_form_get_view (self->form);
  g_autoptr (GPtrArray) since
      = view->recorded != NULL ? care_return_differences (view->recorded, view->ret) : NULL;

  if (since == NULL || since->len == 0)
    return;
  add_group (self, _ ("In the Form Now"),
             _ ("Not recorded yet. Save it in the Capacity Tracker again, then record it again."), since);
}

static void
add_revision (Revisions *self, const CareRevision *revision, int number)
{
  g_autofree char *heading = g_strdup_printf (_ ("Recording %d"), number);
  g_autofree char *at = care_words_instant (revision->submission->at);
  g_autofree char *entered = care_words_instant (revision->submission->entered_at);
  g_autofree char *who
      = g_strdup_printf (_ ("Saved by %s on %s; entered here on %s."), revision->submission->by, at, entered);
  g_autofree char *words = NULL;

  if (revision->ret == NULL)
    words = g_strdup_printf (
        _ ("%s A newer version of this program wrote it; its figures cannot be shown here."), who);
  else if (revision->differences->len == 0)
    words = g_strdup_printf (_ ("%s The figures are those of the recording before."), who);
  else
    words = g_steal_pointer (&who);
  add_group (self, heading, words, revision->differences);
}

/* The newest first: it is what people compare with. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Revisions *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  if (revisions == NULL)
    {
      g_autofree char *words = care_words_error (error, care_record_trouble (error));

      add_group (self, _ ("This Could Not Be Read"), words, nothing);
    }
  else if (care_return_form_get_view (self->form) != NULL)
    {
      add_now (self);
      for (guint i = revisions->len; i > 0; i--)
        add_revision (self, g_ptr_array_index (revisions, i - 1), (int)i);
      if (revisions->len == 0)
        add_group (
            self, _ ("Not Recorded Yet"),
            _ ("Once a return is recorded as saved in the Capacity Tracker, each recording is kept as it "
               "was and can be compared here."),
            nothing);
    }
  free_revisions (self);
}

CarePlainDialog *
care_return_revisions_present (CareReturnForm *form)
{
  const CareReturnView *view = care_return_form_get_view (form);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  Revisions *self = g_new0 (Revisions, 1);
  Which *which = g_new0 (Which, 1);
  CarePlainDialog *dialog = care_plain_dialog_new (GTK_WIDGET (form), _ ("Compare Revisions"), NULL);

  self->form = g_object_ref (form);
  self->dialog = g_object_ref (dialog);
  self->column = GTK_BOX (column);
  which->location = g_strdup (view->ret->location);
  which->service = view->ret->service;
  which->month = view->ret->month;
  care_plain_dialog_append (dialog, column);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 600);
  care_return_form_flush (form);
  care_desk_run_async (care_return_form_get_desk (form), read_revisions, which, free_which,
                       (GDestroyNotify)g_ptr_array_unref, false, NULL, on_read, self);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}
