/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-many-dialog.h"

#include <glib/gi18n.h>

#include "care-date-row.h"
#include "care-date-text.h"
#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-plain-dialog.h"
#include "care-preferences.h"
#include "care-record-many.h"
#include "care-returns-many-words.h"
#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-states.h"

#define LIST_HEIGHT 160

/* Lives as long as its dialog. */
typedef struct
{
  CareDesk *desk;
  CareManyDeed deed;
  CareReturnsGrid *grid;
  GPtrArray *taken; /* CareGridRow */

  /* children */
  CarePlainDialog *dialog;
  GtkWidget *from;
  AdwComboRow *reason;
  GtkEditable *words;
  CareDateRow *date;
  GtkEditable *time;
  AdwComboRow *how;
  GtkEditable *by;
  GtkLabel *meaning;
} Many;

/* What goes to the database thread. */
typedef struct
{
  CareManyDeed deed;
  CareReturnKey *keys; /* their texts belong to ids */
  GPtrArray *ids;
  char *reason;
  char *by;
  CareRecording recording;
} Work;

typedef struct
{
  CareManyDeed deed;
  CareReturnsGrid *grid;
  GtkWidget *from;
} Answer;

static void
many_free (gpointer data)
{
  Many *self = data;

  g_clear_object (&self->desk);
  g_clear_pointer (&self->grid, care_returns_grid_free);
  g_clear_pointer (&self->taken, g_ptr_array_unref);
  g_clear_object (&self->from);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_ptr_array_unref (work->ids);
  g_free (work->keys);
  g_free (work->reason);
  g_free (work->by);
  g_free (work);
}

static gpointer
do_work (CareRecord *record, gpointer data, GError **error)
{
  Work *work = data;

  if (work->deed == CARE_MANY_UNCHANGED)
    return care_record_set_unchanged_many (record, work->keys, work->ids->len, error);
  if (work->deed == CARE_MANY_NIL)
    return care_record_set_nil_many (record, work->keys, work->ids->len, work->reason, error);
  return care_record_record_many (record, work->keys, work->ids->len, &work->recording, error);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Answer *answer = data;
  g_autoptr (CareReturnsGrid) grid = answer->grid;
  g_autoptr (GtkWidget) from = answer->from;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) done = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autofree char *words = NULL;
  g_autofree char *refused = NULL;

  if (done == NULL)
    {
      care_main_window_report (from, error);
      return;
    }
  words = care_returns_many_done (answer->deed, done);
  refused = care_returns_many_refused (grid, done);
  care_main_window_toast (from, words);
  if (*refused != '\0')
    care_dialogs_tell (from, _ ("Not All of Them"), refused);
}

static CareInstant
moment (Many *self)
{
  CareDate date = care_date_row_get_date (self->date);
  int hour, minute;

  if (date == CARE_NO_DATE || !care_date_text_read_time (gtk_editable_get_text (self->time), &hour, &minute))
    return CARE_NO_INSTANT;
  return care_instant_from_london (date, hour, minute);
}

static char *
reason_of (Many *self)
{
  g_autofree char *own = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  const char *chosen = care_returns_many_reason ((int)adw_combo_row_get_selected (self->reason));

  if (*chosen != '\0' && *own != '\0')
    return g_strdup_printf ("%s %s", chosen, own);
  return g_strdup (*chosen != '\0' ? chosen : own);
}

static void
update (Many *self)
{
  bool ready = self->taken->len > 0;

  if (self->deed == CARE_MANY_NIL)
    {
      g_autofree char *reason = reason_of (self);

      ready = ready && *reason != '\0';
    }
  if (self->deed == CARE_MANY_RECORD)
    {
      CareInstant at = moment (self);
      g_autofree char *by = g_strstrip (g_strdup (gtk_editable_get_text (self->by)));
      g_autofree char *meaning = care_returns_many_meaning (self->grid, at, care_desk_now (self->desk));

      gtk_label_set_label (self->meaning, meaning);
      ready = ready && *by != '\0' && at != CARE_NO_INSTANT && at <= care_desk_now (self->desk);
    }
  care_plain_dialog_allow (self->dialog, ready);
}

static void
on_go (Many *self)
{
  Work *work = g_new0 (Work, 1);
  Answer *answer = g_new0 (Answer, 1);

  work->deed = self->deed;
  work->ids = g_ptr_array_new_with_free_func (g_free);
  work->keys = g_new0 (CareReturnKey, self->taken->len + 1);
  for (guint i = 0; i < self->taken->len; i++)
    {
      const CareGridRow *row = g_ptr_array_index (self->taken, i);

      g_ptr_array_add (work->ids, g_strdup (row->location->id));
      work->keys[i] = (CareReturnKey){ work->ids->pdata[i], row->service, self->grid->to };
    }
  if (self->deed == CARE_MANY_NIL)
    work->reason = reason_of (self);
  if (self->deed == CARE_MANY_RECORD)
    {
      work->by = g_strstrip (g_strdup (gtk_editable_get_text (self->by)));
      work->recording = (CareRecording){ .at = moment (self),
                                         .by = work->by,
                                         .how = (CareHow)adw_combo_row_get_selected (self->how) };
    }
  answer->deed = self->deed;
  answer->grid = g_steal_pointer (&self->grid);
  answer->from = g_object_ref (self->from);
  care_desk_run_async (self->desk, do_work, work, work_free, (GDestroyNotify)g_ptr_array_unref, true, NULL,
                       on_done, answer);
  gtk_window_destroy (GTK_WINDOW (self->dialog));
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

/* A line to unfold, and under it the names. */
static void
add_names (AdwPreferencesGroup *group, const char *title, const char *names, bool open)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *label = new_label (names);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 14);
  gtk_widget_set_margin_end (label, 14);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_set_margin_bottom (label, 9);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), scroller);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), open);
  adw_preferences_group_add (group, row);
}

static void
add_combo (AdwComboRow *row, const char *title, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
add_nil (Many *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *words[CARE_MANY_REASONS + 1] = { NULL };

  for (int i = 0; i < CARE_MANY_REASONS; i++)
    words[i] = *care_returns_many_reason (i) != '\0' ? care_returns_many_reason (i) : _ ("Another reason");
  self->reason = ADW_COMBO_ROW (adw_combo_row_new ());
  self->words = GTK_EDITABLE (adw_entry_row_new ());
  add_combo (self->reason, _ ("Why"), words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words), _ ("In your own words"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->reason));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->words));
  care_plain_dialog_append (self->dialog, group);
  g_signal_connect_swapped (self->reason, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->words, "changed", G_CALLBACK (update), self);
}

static void
add_record (Many *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *const hows[]
      = { care_words_how ((CareHow)0), care_words_how ((CareHow)1), care_words_how ((CareHow)2), NULL };
  g_autofree char *own = care_preferences_dup_name ();
  g_autofree char *time = care_words_time (care_desk_now (self->desk));

  self->date = g_object_new (CARE_TYPE_DATE_ROW, "title", _ ("Day"), NULL);
  self->time = GTK_EDITABLE (adw_entry_row_new ());
  self->how = ADW_COMBO_ROW (adw_combo_row_new ());
  self->by = GTK_EDITABLE (adw_entry_row_new ());
  self->meaning = GTK_LABEL (new_label (NULL));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->time), _ ("Time"));
  add_combo (self->how, _ ("How"), hows);
  adw_combo_row_set_selected (self->how, 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->by), _ ("Saved by"));
  care_date_row_set_date (self->date, care_desk_today (self->desk));
  gtk_editable_set_text (self->time, time);
  gtk_editable_set_text (self->by, *own != '\0' ? own : g_get_real_name ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->date));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->time));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->how));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->by));
  care_plain_dialog_append (self->dialog, group);
  care_plain_dialog_append (self->dialog, GTK_WIDGET (self->meaning));
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->time, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->by, "changed", G_CALLBACK (update), self);
}

static bool
has_dormant (Many *self)
{
  for (guint i = 0; i < self->grid->rows->len; i++)
    if (care_returns_many_is_dormant (self->grid, self->grid->rows->pdata[i])
        && care_returns_many_why (self->grid, self->grid->rows->pdata[i], CARE_MANY_NIL) == CARE_MANY_TAKEN)
      return true;
  return false;
}

/* Which of them the deed is for, and which not. */
static void
add_rows (Many *self, GPtrArray *chosen)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GString) taken = g_string_new (NULL);
  g_autoptr (GString) left = g_string_new (NULL);
  g_autofree char *taken_title = NULL;
  g_autofree char *left_title = NULL;
  gulong n_left = 0;
  bool dormant = has_dormant (self);

  for (guint i = 0; i < self->grid->rows->len; i++)
    {
      CareGridRow *row = g_ptr_array_index (self->grid->rows, i);
      g_autofree char *key = care_return_key (row->location->id, row->service, self->grid->to);
      CareManyWhy why = chosen != NULL ? care_returns_many_why (self->grid, row, self->deed)
                                       : care_returns_many_why_of_all (self->grid, row, self->deed, dormant);
      bool wanted = chosen == NULL || g_ptr_array_find_with_equal_func (chosen, key, g_str_equal, NULL);

      /* All that are left: what is done is no news. */
      if (!wanted || (chosen == NULL && why == CARE_MANY_DONE_ALREADY))
        continue;
      if (why == CARE_MANY_TAKEN)
        g_ptr_array_add (self->taken, row);
      else
        n_left++;
      care_returns_many_line (why == CARE_MANY_TAKEN ? taken : left, row, why);
    }
  taken_title = g_strdup_printf (ngettext ("%u return", "%u returns", self->taken->len), self->taken->len);
  left_title = g_strdup_printf (ngettext ("%lu left out", "%lu left out", n_left), n_left);
  if (self->taken->len > 0)
    add_names (ADW_PREFERENCES_GROUP (group), taken_title, taken->str, false);
  if (n_left > 0)
    add_names (ADW_PREFERENCES_GROUP (group), left_title, left->str, self->taken->len == 0);
  care_plain_dialog_append (self->dialog, group);
}

GtkWidget *
care_returns_many_dialog_present (
    GtkWidget *from, CareDesk *desk, CareManyDeed deed, CareReturnsGrid *grid, GPtrArray *chosen)
{
  Many *self = NULL;
  GtkWidget *words = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && grid != NULL, NULL);

  self = g_new0 (Many, 1);
  self->desk = g_object_ref (desk);
  self->deed = deed;
  self->grid = grid;
  self->from = g_object_ref (from);
  self->taken = g_ptr_array_new ();
  self->dialog = care_plain_dialog_new (from, care_returns_many_title (deed), care_returns_many_verb (deed));
  g_object_set_data_full (G_OBJECT (self->dialog), "care-many", self, many_free);
  words = new_label (NULL);
  care_plain_dialog_append (self->dialog, words);
  add_rows (self, chosen);
  text = care_returns_many_words (deed, grid, self->taken, chosen != NULL);
  gtk_label_set_label (GTK_LABEL (words), text);
  if (deed == CARE_MANY_NIL)
    add_nil (self);
  if (deed == CARE_MANY_RECORD)
    add_record (self);
  g_signal_connect_swapped (self->dialog, "go", G_CALLBACK (on_go), self);
  update (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return GTK_WIDGET (self->dialog);
}
