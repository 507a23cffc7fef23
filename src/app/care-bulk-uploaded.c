/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-bulk-dialog-private.h"

#include <glib/gi18n.h>

#include "care-date-row.h"
#include "care-date-text.h"
#include "care-dialogs.h"
#include "care-fields.h"
#include "care-main-window.h"
#include "care-preferences.h"
#include "care-return-section.h"
#include "care-words-bulk.h"
#include "care-words-dates.h"

typedef struct
{
  CareDesk *desk; /* owned */
  CareBulkReport *report;
  CareBulkFacts *facts;
  CarePlainDialog *dialog; /* borrowed: it owns this */
  CareDateRow *date;
  AdwEntryRow *time, *by;
  GtkSwitch *rest; /* the pages that are not in the file were saved too */
  CareService service;
  CareMonth month;
} Uploaded;

/* For the database thread. */
typedef struct
{
  CareService service;
  CareMonth month;
  char **locations, **sections;
  char *by;
  CareInstant at;
} Ask;

static void
free_uploaded (gpointer data)
{
  Uploaded *self = data;

  g_object_unref (self->desk);
  care_bulk_report_free (self->report);
  care_bulk_facts_free (self->facts);
  g_free (self);
}

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_strfreev (ask->locations);
  g_strfreev (ask->sections);
  g_free (ask->by);
  g_free (ask);
}

static Uploaded *
uploaded_of (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "care-uploaded");
}

static CareInstant
moment (const Uploaded *self)
{
  CareDate date = care_date_row_get_date (self->date);
  int hour, minute;

  if (date == CARE_NO_DATE
      || !care_date_text_read_time (gtk_editable_get_text (GTK_EDITABLE (self->time)), &hour, &minute))
    return CARE_NO_INSTANT;
  return care_instant_from_london (date, hour, minute);
}

/* A moment that has come, a name, and at least one page that was saved whole. */
static void
update (Uploaded *self)
{
  CareInstant at = moment (self);
  g_autofree char *by = care_fields_text (self->by);
  bool any = self->report->fitting->sections->len > 0 || gtk_switch_get_active (self->rest);

  care_plain_dialog_allow (self->dialog,
                           at != CARE_NO_INSTANT && at <= care_desk_now (self->desk) && *by != '\0' && any);
}

static char **
copy_texts (GPtrArray *texts)
{
  char **copy = g_new0 (char *, texts->len + 1);

  for (guint i = 0; i < texts->len; i++)
    copy[i] = g_strdup (g_ptr_array_index (texts, i));
  return copy;
}

static gpointer
record_all (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  CareRecording recording = {
    .at = ask->at, .by = ask->by, .sections = (const char *const *)ask->sections, .how = CARE_HOW_BULK
  };
  int n = care_record_record_bulk (record, ask->service, ask->month, (const char *const *)ask->locations,
                                   &recording, error);

  return n >= 0 ? GINT_TO_POINTER (n + 1) : NULL;
}

static void
on_recorded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  int n = GPOINTER_TO_INT (care_desk_run_finish (CARE_DESK (source), result, &error)) - 1;
  g_autofree char *words = NULL;

  care_main_window_report (GTK_WIDGET (dialog), error);
  if (n < 0)
    return;
  words = g_strdup_printf (ngettext ("%d return recorded as saved by bulk update",
                                     "%d returns recorded as saved by bulk update", (gulong)n),
                           n);
  care_main_window_toast (GTK_WIDGET (dialog), words);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_answered (bool yes, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Uploaded *self = uploaded_of (dialog);
  Ask *ask = NULL;

  if (!yes || self == NULL)
    return;
  ask = g_new0 (Ask, 1);
  ask->service = self->service;
  ask->month = self->month;
  ask->locations = copy_texts (self->report->in);
  if (!gtk_switch_get_active (self->rest) && self->report->fitting->short_sections->len > 0)
    ask->sections = copy_texts (self->report->fitting->sections);
  ask->by = care_fields_text (self->by);
  ask->at = moment (self);
  care_desk_run_async (self->desk, record_all, ask, free_ask, NULL, true, NULL, on_recorded,
                       g_object_ref (dialog));
}

static void
on_go (CarePlainDialog *dialog)
{
  const Uploaded *self = uploaded_of (dialog);
  guint n = self->report->in->len;
  g_autofree char *at = care_words_instant (moment (self));
  g_autofree char *by = care_fields_text (self->by);
  g_autofree char *heading = g_strdup_printf (
      ngettext ("Record %u Return as Uploaded?", "Record %u Returns as Uploaded?", (gulong)n), n);
  g_autofree char *body = g_strdup_printf (_ ("Each of them is frozen as it stands now and recorded on its "
                                              "own: saved by bulk update on %s by %s."),
                                           at, by);

  care_dialogs_ask (GTK_WIDGET (dialog), heading, body, _ ("_Record"), false, on_answered,
                    g_object_ref (dialog));
}

static GtkWidget *
make_words (const char *words, bool heading)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (heading)
    gtk_widget_add_css_class (label, "heading");
  return label;
}

static AdwEntryRow *
add_entry (GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_ENTRY_ROW (row);
}

/* The pages that the file does not fill, by name. */
static char *
short_pages (const Uploaded *self)
{
  GString *text = g_string_new (NULL);
  GPtrArray *sections = self->facts->dataset->sections;

  for (guint i = 0; i < sections->len; i++)
    {
      const CareSection *section = g_ptr_array_index (sections, i);
      g_autofree char *title = care_return_section_capital (section->label);

      if (g_ptr_array_find_with_equal_func (self->report->fitting->short_sections, section->id, g_str_equal,
                                            NULL))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", title);
    }
  return g_string_free (text, false);
}

static void
add_rest (Uploaded *self, GtkWidget *group)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *pages = short_pages (self);

  self->rest = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->rest), GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("The other pages were saved there too"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), pages);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->rest));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->rest));
  gtk_widget_set_visible (row, self->report->fitting->short_sections->len > 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
fill (Uploaded *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  CareInstant now = care_desk_now (self->desk);
  guint n = self->report->in->len;
  g_autofree char *name = g_path_get_basename (self->report->path);
  g_autofree char *saved
      = g_strdup_printf (ngettext ("%s holds %u return.", "%s holds %u returns.", (gulong)n), name, n);
  g_autofree char *time = care_words_time (now);
  g_autofree char *person = care_preferences_dup_name ();

  care_plain_dialog_append (self->dialog, make_words (saved, true));
  care_plain_dialog_append (
      self->dialog,
      make_words (
          _ ("Nothing is recorded by saving it. A text beside it says what it is. Once you have "
             "uploaded it in the Capacity Tracker, say so here; a page that is not in the file has to "
             "be saved there by hand, and until then the return counts as incomplete."),
          false));
  self->date = CARE_DATE_ROW (g_object_new (CARE_TYPE_DATE_ROW, "title", _ ("Date"), NULL));
  care_date_row_set_date (self->date, care_instant_date (now));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("I Have Uploaded This"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->date));
  self->time = add_entry (group, _ ("Time"), time);
  self->by = add_entry (group, _ ("Who uploaded it"), *person != '\0' ? person : g_get_real_name ());
  add_rest (self, group);
  care_plain_dialog_append (self->dialog, group);
}

CarePlainDialog *
care_bulk_uploaded_present (GtkWidget *from,
                            CareDesk *desk,
                            CareService service,
                            CareMonth month,
                            CareBulkReport *report,
                            CareBulkFacts *facts)
{
  Uploaded *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && report != NULL && facts != NULL, NULL);

  self = g_new0 (Uploaded, 1);
  self->desk = g_object_ref (desk);
  self->report = report;
  self->facts = facts;
  self->service = service;
  self->month = month;
  self->dialog = care_plain_dialog_new (from, _ ("The Bulk File Is Saved"), _ ("_Record…"));
  g_object_set_data_full (G_OBJECT (self->dialog), "care-uploaded", self, free_uploaded);
  fill (self);
  g_signal_connect (self->dialog, "go", G_CALLBACK (on_go), NULL);
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->time, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->by, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->rest, "notify::active", G_CALLBACK (update), self);
  update (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}
