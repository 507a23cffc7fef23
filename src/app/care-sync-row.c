/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-row.h"

#include "care-sync-shown.h"
#include "care-words-sync.h"

#include <glib/gi18n.h>

struct _CareSyncRow
{
  GtkListBoxRow parent_instance;

  /* template children */
  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *what;
  GtkLabel *reason;
  GtkLabel *attempts;
  GtkWidget *buttons;
  GtkButton *settle;
  GtkButton *retry;
  GtkButton *open;
};

G_DEFINE_FINAL_TYPE (CareSyncRow, care_sync_row, GTK_TYPE_LIST_BOX_ROW)

static void
care_sync_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_SYNC_ROW);
  G_OBJECT_CLASS (care_sync_row_parent_class)->dispose (object);
}

static void
care_sync_row_class_init (CareSyncRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_sync_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-sync-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, title);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, state);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, what);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, reason);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, attempts);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, settle);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, retry);
  gtk_widget_class_bind_template_child (widget_class, CareSyncRow, open);
}

static void
care_sync_row_init (CareSyncRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

bool
care_sync_row_leads (const char *id)
{
  CareKind kind = CARE_KIND_DESK;

  g_return_val_if_fail (id != NULL, false);

  if (!care_kind_of_id (id, &kind))
    return false;
  return kind == CARE_KIND_RETURN || kind == CARE_KIND_SUBMISSION || kind == CARE_KIND_RECOLLECTION
         || kind == CARE_KIND_LOCATION || kind == CARE_KIND_PROVIDER || kind == CARE_KIND_CASE
         || kind == CARE_KIND_CASE_EVENT || kind == CARE_KIND_REPRESENTATION;
}

static char *
attempts_words (const CareQueueRow *row, CareInstant now)
{
  g_autofree char *tried = NULL;
  g_autofree char *next = NULL;

  if (row->attempts <= 0)
    return g_strdup ("");
  tried = row->attempts == 1 ? g_strdup (_ ("Tried once"))
                             : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Tried %d time",
                                                             "Tried %d times", row->attempts),
                                                row->attempts);
  if (row->next_at == CARE_NO_INSTANT || g_str_equal (row->state, "set-aside")
      || g_str_equal (row->state, "conflict"))
    return g_strdup_printf ("%s.", tried);
  if (row->next_at - now < 60)
    return g_strdup_printf (_ ("%s, and again in a moment."), tried);
  next = care_sync_shown_moment (row->next_at, now);
  return g_strdup_printf (_ ("%s, next at %s."), tried, next);
}

static void
show (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
arm (GtkButton *button, bool wanted, const char *id, const char *name)
{
  g_autofree char *spoken = g_strdup_printf ("%s %s", gtk_button_get_label (button), name);

  gtk_widget_set_visible (GTK_WIDGET (button), wanted);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_string (id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
colour_state (GtkLabel *label, const char *state)
{
  if (g_str_equal (state, "set-aside"))
    gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  else if (g_str_equal (state, "conflict"))
    gtk_widget_add_css_class (GTK_WIDGET (label), "warning");
}

static void
arm_buttons (CareSyncRow *self, const CareQueueRow *row, const char *title)
{
  bool conflict = g_str_equal (row->state, "conflict");
  bool aside = g_str_equal (row->state, "set-aside");
  bool leads = aside && care_sync_row_leads (row->id);

  arm (self->settle, conflict, row->id, title);
  arm (self->retry, aside, row->id, title);
  arm (self->open, leads, row->id, title);
  gtk_widget_set_visible (self->buttons, conflict || aside);
}

GtkWidget *
care_sync_row_new (const CareQueueRow *row, CareInstant now)
{
  CareSyncRow *self = NULL;
  g_autofree char *document = NULL;
  g_autofree char *since = NULL;
  g_autofree char *what = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *attempts = NULL;
  g_autofree char *spoken = NULL;
  const char *title = NULL, *state = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  self = g_object_new (CARE_TYPE_SYNC_ROW, NULL);
  document = care_words_document (row->kind, "", row->service, row->month);
  since = care_sync_shown_moment (row->queued_at, now);
  title = *row->name != '\0' ? row->name : document;
  state = care_words_queue_state (row->state);
  /* Translators: what it is, and since when it waits. */
  what = *row->name != '\0' ? g_strdup_printf (_ ("%s · since %s"), document, since)
                            : g_strdup_printf (_ ("Since %s"), since);
  reason = row->why != CARE_SYNC_FINE ? care_words_sync_why (row->why, row->detail) : g_strdup ("");
  attempts = attempts_words (row, now);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->state, state);
  colour_state (self->state, row->state);
  show (self->what, what);
  show (self->reason, reason);
  show (self->attempts, attempts);
  arm_buttons (self, row, title);
  spoken = g_strdup_printf ("%s, %s, %s. %s %s", title, state, what, reason, attempts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strchomp (spoken),
                                  -1);
  return GTK_WIDGET (self);
}

GtkWidget *
care_sync_colleague_row (const CareColleagueRow *colleague, CareInstant now)
{
  GtkWidget *row = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *spoken = NULL;
  const char *name = NULL;

  g_return_val_if_fail (colleague != NULL, NULL);

  name = *colleague->person != '\0' ? colleague->person : colleague->desk;
  seen = care_sync_shown_moment (colleague->at, now);
  subtitle = colleague->is_this ? g_strdup_printf (_ ("Desk %s"), colleague->desk)
                                : g_strdup_printf (_ ("Desk %s · last seen %s"), colleague->desk, seen);
  escaped = g_markup_escape_text (subtitle, -1);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  if (colleague->is_this)
    {
      GtkWidget *pill = gtk_label_new (_ ("This computer"));

      gtk_widget_add_css_class (pill, "status-pill");
      gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
    }
  spoken = g_strdup_printf ("%s, %s%s%s", name, subtitle, colleague->is_this ? ", " : "",
                            colleague->is_this ? _ ("This computer") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}
