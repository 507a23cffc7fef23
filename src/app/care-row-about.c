/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-row-about.h"

#include <glib/gi18n.h>

#include "care-item-history.h"
#include "care-main-window.h"
#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-remarks.h"

#define WIDTH 360

typedef struct
{
  CareReturnDraft *draft; /* owned */
  const CareItem *item;   /* of the draft's dataset */
  /* borrowed from the popover */
  GtkWidget *popover;
  GtkWidget *reason; /* NULL where it is answered */
  GtkWidget *note;
  GtkWidget *changes;
} About;

/* What the database thread needs, copied. */
typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  char *item;
} Which;

static void
free_about (gpointer data)
{
  About *self = data;

  g_object_unref (self->draft);
  g_free (self);
}

static void
free_which (gpointer data)
{
  Which *which = data;

  g_free (which->location);
  g_free (which->item);
  g_free (which);
}

static gpointer
read_log (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return care_record_answer_log (record, which->location, which->service, which->month, which->item, error);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_change (GtkWidget *box, const CareLogEntry *entry)
{
  const CareDifference *change = entry->change;
  g_autofree char *at = care_words_instant (entry->at);
  g_autofree char *before = care_words_return_value (change->field, change->before);
  g_autofree char *after = care_words_return_value (change->field, change->after);
  g_autofree char *words = NULL;

  if (g_str_has_prefix (change->field, "looked/"))
    words = g_strdup_printf (_ ("%s, %s: still right"), entry->person, at);
  else if (g_str_has_prefix (change->field, "notes/"))
    words = g_strdup_printf (_ ("%s, %s: note “%s”"), entry->person, at, after);
  else if (g_str_has_prefix (change->field, "reasons/"))
    words = g_strdup_printf (_ ("%s, %s: left empty, “%s”"), entry->person, at, after);
  else
    words = g_strdup_printf (_ ("%s, %s: %s, before it %s"), entry->person, at, after, before);
  add_label (box, words, "answer-help");
}

static void
on_log (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) changes = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (log == NULL)
    {
      g_autofree char *words = care_words_error (error, care_record_trouble (error));

      add_label (changes, words, "answer-help");
      return;
    }
  for (guint i = log->len; i > 0; i--)
    add_change (changes, g_ptr_array_index (log, i - 1));
  if (log->len == 0)
    add_label (changes, _ ("Nothing was changed here yet."), "answer-help");
}

/* Where the record could not take it, the row shows again what it holds. */
static void
on_kept (const GError *error, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autofree char *words = NULL;

  if (error == NULL || window == NULL)
    return;
  words = care_words_error (error, care_record_trouble (error));
  care_main_window_toast (window, words);
}

static gpointer
window_of (About *self)
{
  GtkRoot *root = gtk_widget_get_root (self->popover);

  return root != NULL ? g_object_ref (root) : NULL;
}

static void
on_closed (About *self)
{
  if (self->reason != NULL)
    care_return_draft_explain (self->draft, self->item->id,
                               gtk_editable_get_text (GTK_EDITABLE (self->reason)), on_kept,
                               window_of (self));
  care_return_draft_note (self->draft, self->item->id, gtk_editable_get_text (GTK_EDITABLE (self->note)),
                          on_kept, window_of (self));
}

static void
on_ready_reason (GtkButton *button, About *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->reason), gtk_button_get_label (button));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
on_entered (About *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static GtkWidget *
add_entry (About *self, GtkWidget *box, const char *name, const char *placeholder, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), entry);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_entered), self);
  return entry;
}

static void
add_reasons (About *self, GtkWidget *box)
{
  const char *const *ready = care_words_empty_reasons ();
  const CareReturn *ret = care_return_draft_get_view (self->draft)->ret;

  add_label (box, _ ("Why It Is Left Empty"), "heading");
  for (int i = 0; ready[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (ready[i]);

      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (GTK_BOX (box), button);
      g_signal_connect (button, "clicked", G_CALLBACK (on_ready_reason), self);
    }
  self->reason = add_entry (self, box, _ ("Why it is left empty, in your own words"), _ ("In your own words"),
                            care_return_get_reason (ret, self->item->id));
}

static void
read_changes (About *self)
{
  const CareReturn *ret = care_return_draft_get_view (self->draft)->ret;
  Which *which = g_new0 (Which, 1);

  which->location = g_strdup (ret->location);
  which->service = ret->service;
  which->month = ret->month;
  which->item = g_strdup (self->item->id);
  care_autosave_flush (care_return_draft_get_autosave (self->draft));
  care_desk_run_async (care_return_draft_get_desk (self->draft), read_log, which, free_which,
                       (GDestroyNotify)g_ptr_array_unref, false, NULL, on_log, g_object_ref (self->changes));
}

static GtkWidget *
scrolled (GtkWidget *box)
{
  GtkWidget *scroller
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                      "propagate-natural-height", TRUE, "max-content-height", 460, "child", box, NULL);

  gtk_widget_set_size_request (scroller, WIDTH, -1);
  return scroller;
}

GtkWidget *
care_row_about_new (CareReturnDraft *draft, const CareItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  About *self = g_new0 (About, 1);

  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (draft) && item != NULL, NULL);

  const CareReturn *ret = care_return_draft_get_view (draft)->ret;
  self->draft = g_object_ref (draft);
  self->item = item;
  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (box, "why");
  if (!care_return_is_answered (ret, item))
    add_reasons (self, box);
  add_label (box, _ ("Note"), "heading");
  self->note
      = add_entry (self, box, _ ("Note"), _ ("For colleagues and for later; it is kept with the return"),
                   care_return_get_note (ret, item->id));
  add_label (box, _ ("The Months Before"), "heading");
  gtk_box_append (GTK_BOX (box), care_item_history_new (care_return_draft_get_desk (draft), ret->location,
                                                        ret->service, ret->month, item->id));
  add_label (box, _ ("Who Changed It"), "heading");
  self->changes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), self->changes);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scrolled (box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, item->label,
                                  -1);
  g_object_set_data_full (G_OBJECT (self->popover), "care-about", self, free_about);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_closed), self);
  read_changes (self);
  return self->popover;
}
