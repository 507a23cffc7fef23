/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-state.h"

#include <glib/gi18n.h>

#include "care-return-lines.h"
#include "care-return-proof.h"
#include "care-words-dates.h"
#include "care-words-rules.h"
#include "care-words-states.h"

struct _CareReturnState
{
  AdwBin parent_instance;

  /* owned */
  char *shown; /* what the lines say, so that they are made anew only when that changes */

  /* template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *more;
  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (CareReturnState, care_return_state, ADW_TYPE_BIN)

static void
add (GString *text, const char *sentence)
{
  if (*sentence != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

static void
add_kind (GString *text, const CareReturnView *view)
{
  g_autofree char *words = NULL;

  if (view->ret->kind == CARE_RETURN_NIL)
    words = g_strdup_printf (_ ("Nil return: %s"), view->ret->nil_reason);
  else if (view->ret->kind == CARE_RETURN_UNCHANGED && view->previous != NULL)
    {
      g_autofree char *month = care_words_month (view->previous->month);

      words = g_strdup_printf (_ ("Carried forward unchanged from %s."), month);
    }
  add (text, words != NULL ? words : "");
}

static void
add_recorded (GString *text, const CareReturnView *view, const CareSubmission *last)
{
  g_autofree char *at = care_words_instant (last->at);
  g_autofree char *words = NULL;

  if (last->at == view->recorded_at)
    words = g_strdup_printf (_ ("Recorded by %s. You can still change figures and record again."), last->by);
  else
    words = g_strdup_printf (_ ("Last recorded by %s, as saved in the Capacity Tracker on %s. You can still "
                                "change figures and record again."),
                             last->by, at);
  add (text, words);
}

static char *
more_words (const CareReturnView *view, CareInstant now)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *why = care_words_window_why (&view->window, view->law->holidays, view->law->rules);
  g_autofree char *proof = care_return_proof_words (view);
  const CareSubmission *last
      = view->submissions->len > 0 ? g_ptr_array_index (view->submissions, view->submissions->len - 1) : NULL;

  add_kind (text, view);
  if (last != NULL)
    add_recorded (text, view, last);
  else if (view->state == CARE_STATE_UNKNOWN)
    add (text, _ ("The place for it is Home Details, in the menu at the foot of this page."));
  else if (now < view->window.late_from)
    add (text, why);
  add (text, proof);
  return g_string_free (g_steal_pointer (&text), false);
}

static const char *
icon_of (const CareReturnView *view)
{
  if (view->changed_since)
    return "dialog-warning-symbolic";
  if (view->state == CARE_STATE_ON_TIME || view->state == CARE_STATE_NIL)
    return "object-select-symbolic";
  if (care_state_is_miss (view->state))
    return "dialog-warning-symbolic";
  return "document-edit-symbolic";
}

static GtkWidget *
new_line (const CareReturnLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (line->words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, true);
  gtk_box_append (GTK_BOX (box), label);
  if (line->action != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (line->button);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), line->action);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static void
show_lines (CareReturnState *self, const CareReturnView *view, CareInstant now)
{
  g_autoptr (GPtrArray) lines = care_return_lines (view, now);
  g_autoptr (GString) says = g_string_new (NULL);
  GtkWidget *child = NULL;

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (says, "%s\n", ((CareReturnLine *)lines->pdata[i])->words);
  if (g_strcmp0 (self->shown, says->str) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (says->str);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (self->lines, new_line (lines->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), lines->len > 0);
}

static void
care_return_state_dispose (GObject *object)
{
  CareReturnState *self = CARE_RETURN_STATE (object);

  g_clear_pointer (&self->shown, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_RETURN_STATE);
  G_OBJECT_CLASS (care_return_state_parent_class)->dispose (object);
}

static void
care_return_state_class_init (CareReturnStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_return_state_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-return-state.ui");
  gtk_widget_class_bind_template_child (widget_class, CareReturnState, icon);
  gtk_widget_class_bind_template_child (widget_class, CareReturnState, title);
  gtk_widget_class_bind_template_child (widget_class, CareReturnState, more);
  gtk_widget_class_bind_template_child (widget_class, CareReturnState, lines);
}

static void
care_return_state_init (CareReturnState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_return_state_show (CareReturnState *self, const CareReturnView *view, CareInstant now)
{
  g_return_if_fail (CARE_IS_RETURN_STATE (self) && view != NULL);
  g_autofree char *title = care_words_state_sentence (view->state, &view->window, view->recorded_at);
  g_autofree char *more = more_words (view, now);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more[0] != '\0');
  gtk_image_set_from_icon_name (self->icon, icon_of (view));
  show_lines (self, view, now);
}
