/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-chase-dialog.h"

#include "care-home-rows.h"
#include "care-mail.h"
#include "care-main-window.h"
#include "care-plain-dialog.h"
#include "care-print.h"
#include "care-words-dates.h"
#include "care-words-places.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

#define KEY "care-chase"

typedef struct
{
  CareWindow window;
  CareInstant now;
  GPtrArray *list;     /* CareChase */
  GPtrArray *messages; /* char *: one a person */
} Chase;

static void
free_chase (gpointer data)
{
  Chase *chase = data;

  g_clear_pointer (&chase->list, g_ptr_array_unref);
  g_ptr_array_unref (chase->messages);
  g_free (chase);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Chase, free_chase)

static gpointer
read_chase (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (Chase) chase = g_new0 (Chase, 1);

  chase->messages = g_ptr_array_new_with_free_func (g_free);
  chase->window = care_record_window (record);
  chase->now = care_record_now (record);
  chase->list = care_record_chase_list (record, NULL, error);
  return chase->list != NULL ? g_steal_pointer (&chase) : NULL;
}

static char *
all_messages (const Chase *chase)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chase->messages->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *)g_ptr_array_index (chase->messages, i));
  return g_string_free (text, FALSE);
}

static void
copy (GtkWidget *from, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (from), text);
  care_main_window_toast (from, _ ("Copied"));
}

static void
copy_all_cb (GtkWidget *button, Chase *chase)
{
  g_autofree char *text = all_messages (chase);

  copy (button, text);
}

static CareDocument *
document_of (const Chase *chase)
{
  g_autofree char *title = care_words_chase_subject (&chase->window);
  CareDocument *document = care_document_new (title, "en-GB", chase->now);
  const char *person = NULL;
  CareBlock *block = NULL;

  care_document_heading (document, 1, title);
  for (guint i = 0; i < chase->list->len; i++)
    {
      const CareChase *line = g_ptr_array_index (chase->list, i);
      g_autofree char *state = care_words_chase_state (line);
      g_autofree char *text
          = g_strdup_printf ("%s, %s: %s", line->name, care_words_service (line->service), state);
      if (person == NULL || !g_str_equal (person, line->person))
        {
          care_document_heading (document, 2,
                                 *line->person != '\0' ? line->person : _ ("Nobody in particular"));
          block = care_document_list (document, false);
        }
      person = line->person;
      care_block_add_item (block, text);
    }
  return document;
}

static void
print_cb (GtkWidget *button, Chase *chase)
{
  g_autoptr (CareDocument) document = document_of (chase);

  care_print_document (button, document, document->title);
}

static void
copy_one_cb (GtkWidget *button, const char *message)
{
  copy (button, message);
}

static void
mail_cb (GtkWidget *button, const char *message)
{
  Chase *chase = g_object_get_data (G_OBJECT (gtk_widget_get_root (button)), KEY);
  g_autofree char *subject = care_words_chase_subject (&chase->window);

  care_mail_compose (button, g_object_get_data (G_OBJECT (button), "care-email"), subject, message);
}

static GtkWidget *
button_new (const char *icon, const char *spoken)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

/* Copy and, where it is somebody's, a message to them. */
static GtkWidget *
deeds_new (const CareChase *of, const char *message)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *button = NULL;
  const char *name = *of->person != '\0' ? of->person : _ ("nobody in particular");
  g_autofree char *copies = g_strdup_printf (_ ("Copy the list of %s"), name);
  g_autofree char *mails = g_strdup_printf (_ ("Write to %s"), name);

  button = button_new ("edit-copy-symbolic", copies);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_one_cb), (gpointer)message);
  gtk_box_append (GTK_BOX (box), button);
  if (*of->person == '\0')
    return box;
  button = button_new ("mail-send-symbolic", mails);
  g_object_set_data_full (G_OBJECT (button), "care-email", g_strdup (of->email), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (mail_cb), (gpointer)message);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
add_person (CarePlainDialog *dialog, Chase *chase, guint first, guint end)
{
  const CareChase *of = g_ptr_array_index (chase->list, first);
  const char *name = *of->person != '\0' ? of->person : _ ("Nobody in particular");
  AdwPreferencesGroup *group = care_home_group (name, NULL, NULL, NULL);
  char *message = care_words_chase_message ((const CareChase *const *)chase->list->pdata + first, end - first,
                                            &chase->window);

  g_ptr_array_add (chase->messages, message);
  adw_preferences_group_set_header_suffix (group, deeds_new (of, message));
  for (guint i = first; i < end; i++)
    {
      const CareChase *line = g_ptr_array_index (chase->list, i);
      g_autofree char *state = care_words_chase_state (line);
      g_autofree char *deputy
          = *line->deputy != '\0' ? g_strdup_printf (_ ("deputy %s"), line->deputy) : NULL;
      g_autofree char *subtitle = g_strjoin (" · ", care_words_service (line->service), state, deputy, NULL);
      adw_preferences_group_add (group, care_home_row (line->name, subtitle));
    }
  care_plain_dialog_append (dialog, GTK_WIDGET (group));
}

static void
add_deeds (CarePlainDialog *dialog, Chase *chase)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, "halign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *copies = gtk_button_new_with_mnemonic (_ ("_Copy All"));
  GtkWidget *prints = gtk_button_new_with_mnemonic (_ ("_Print…"));

  g_signal_connect (copies, "clicked", G_CALLBACK (copy_all_cb), chase);
  g_signal_connect (prints, "clicked", G_CALLBACK (print_cb), chase);
  gtk_box_append (GTK_BOX (box), copies);
  gtk_box_append (GTK_BOX (box), prints);
  care_plain_dialog_append (dialog, box);
}

static GtkWidget *
sentence_new (const Chase *chase)
{
  g_autofree char *closes = care_words_date (chase->window.closes);
  guint n = chase->list->len;
  g_autofree char *text
      = n == 0 ? g_strdup (_ ("Nobody has a return of an open window to record."))
               : g_strdup_printf (
                   ngettext ("%u return is not recorded yet. The window closes at the end of %s.",
                             "%u returns are not recorded yet. The window closes at the end of %s.", n),
                   n, closes);
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "wrap", TRUE, "xalign", 0.0, NULL);
  return label;
}

/* Takes what was read. */
static void
show_chase (GtkWidget *from, Chase *chase)
{
  CarePlainDialog *dialog = care_plain_dialog_new (from, _ ("Chase List"), NULL);

  g_object_set_data_full (G_OBJECT (dialog), KEY, chase, free_chase);
  care_plain_dialog_append (dialog, sentence_new (chase));
  for (guint first = 0, end = 0; first < chase->list->len; first = end)
    {
      const CareChase *of = g_ptr_array_index (chase->list, first);
      for (end = first + 1; end < chase->list->len; end++)
        if (!g_str_equal (((CareChase *)g_ptr_array_index (chase->list, end))->person, of->person))
          break;
      add_person (dialog, chase, first, end);
    }
  if (chase->list->len > 0)
    add_deeds (dialog, chase);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  Chase *chase = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (chase == NULL)
    care_main_window_report (from, error);
  else if (gtk_widget_get_root (from) != NULL)
    show_chase (from, chase);
  else
    free_chase (chase);
}

void
care_chase_dialog_present (GtkWidget *from, CareDesk *desk)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk));

  care_desk_run_async (desk, read_chase, NULL, NULL, free_chase, false, NULL, read_cb, g_object_ref (from));
}
