/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holiday-rows.h"

#include "care-main-window.h"
#include "care-moved-dialog.h"
#include "care-words-dates.h"
#include "care-words-holidays.h"

#include <glib/gi18n.h>

/* A person's word on a day. */
typedef struct
{
  CareDesk *desk; /* weak: libadwaita 1.2 never frees a group of preferences, nor what is in it */
  CareDate date;
  bool keep;
} Word;

static void
word_free (gpointer data, GClosure *closure)
{
  Word *self = data;

  g_clear_weak_pointer (&self->desk);
  g_free (self);
}

static gpointer
settle (CareRecord *record, gpointer data, GError **error)
{
  const Word *word = data;

  return care_record_settle_holiday (record, word->date, word->keep, error);
}

static void
on_settled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHolidaysReport) report = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (report == NULL)
    care_main_window_report (from, error);
  else if (report->moved->len > 0)
    care_moved_dialog_present (from, CARE_DESK (source), ((CareMoved *)report->moved->pdata[0])->at - 1);
}

static void
on_word (GtkWidget *button, Word *word)
{
  GtkRoot *root = gtk_widget_get_root (button);

  if (word->desk == NULL || root == NULL)
    return;
  care_desk_run_async (word->desk, settle, g_memdup2 (word, sizeof *word), g_free,
                       (GDestroyNotify)care_holidays_report_free, true, NULL, on_settled,
                       g_object_ref (root));
}

static GtkWidget *
button_new (CareDesk *desk, CareDate date, const char *title, bool keep)
{
  GtkWidget *button = gtk_button_new_with_label (keep ? _ ("Keep") : _ ("Set Aside"));
  g_autofree char *day = care_words_date (date);
  g_autofree char *label = g_strdup_printf (keep ? _ ("Keep %s, %s") : _ ("Set aside %s, %s"), day, title);
  Word *word = g_new (Word, 1);

  *word = (Word){ NULL, date, keep };
  g_set_weak_pointer (&word->desk, desk);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_word), word, word_free, 0);
  return button;
}

static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static GtkWidget *
wrapping (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "wrap", TRUE, "xalign", 0.0, NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* The answers stand under the question, so that it can be read in a narrow window. */
GtkWidget *
care_holiday_row_asked (CareDesk *desk, const CareHolidayMark *mark)
{
  g_return_val_if_fail (CARE_IS_DESK (desk) && mark != NULL, NULL);
  g_autofree char *words = care_words_holiday_asked (mark->date, mark->title);
  GtkWidget *row = adw_preferences_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12, NULL);
  gtk_widget_set_halign (answers, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), wrapping (_ ("Does this day count?"), NULL));
  gtk_box_append (GTK_BOX (box), wrapping (words, "caption"));
  gtk_box_append (GTK_BOX (answers), button_new (desk, mark->date, mark->title, true));
  gtk_box_append (GTK_BOX (answers), button_new (desk, mark->date, mark->title, false));
  gtk_box_append (GTK_BOX (box), answers);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  return row;
}

GtkWidget *
care_holiday_row_new (CareDesk *desk, const CareHolidayRow *holiday)
{
  g_return_val_if_fail (CARE_IS_DESK (desk) && holiday != NULL, NULL);
  g_autofree char *date = care_words_date (holiday->date);
  g_autofree char *standing = care_words_holiday_standing (
      holiday->source, holiday->has_mark ? &holiday->mark : NULL, holiday->person, holiday->at);
  g_autofree char *title = *holiday->notes != '\0'
                               ? g_strdup_printf ("%s: %s (%s)", date, holiday->title, holiday->notes)
                               : g_strdup_printf ("%s: %s", date, holiday->title);
  GtkWidget *row = row_new (title, standing);
  bool asks = holiday->has_mark && holiday->mark == CARE_HOLIDAY_MISSING;

  if (!holiday->official && (asks || !holiday->counts))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (desk, holiday->date, holiday->title, true));
  if (!holiday->official && holiday->counts)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (desk, holiday->date, holiday->title, false));
  if (!holiday->counts)
    gtk_widget_add_css_class (row, "dim-label");
  return row;
}
