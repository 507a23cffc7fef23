/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-conflict-dialog.h"

#include "care-clash-group.h"
#include "care-main-window.h"
#include "care-words-error.h"
#include "care-words-sync.h"

#include <glib/gi18n.h>

struct _CareConflictDialog
{
  AdwWindow parent_instance;

  /* owned */
  GtkWidget *from;
  CareDesk *desk;
  CareSync *sync;
  char *id;
  GPtrArray *groups; /* CareClashGroup, borrowed from the box */

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *settle;
  GtkLabel *intro;
  GtkLabel *trouble;
  GtkWidget *all;
  GtkBox *fields;
};

G_DEFINE_FINAL_TYPE (CareConflictDialog, care_conflict_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  char *id;
  char **choices;
} Settling;

static void
free_settling (gpointer data)
{
  Settling *settling = data;

  g_free (settling->id);
  g_strfreev (settling->choices);
  g_free (settling);
}

/* What is left, or nothing: both are no error. */
typedef struct
{
  CareConflictView *left;
} Settled;

static void
free_settled (gpointer data)
{
  Settled *settled = data;

  g_clear_pointer (&settled->left, care_conflict_view_free);
  g_free (settled);
}

static void
free_view (gpointer data)
{
  care_conflict_view_free (data);
}

/* On the record's thread. */
static gpointer
read_conflict (CareRecord *record, gpointer data, GError **error)
{
  return care_record_view_conflict (record, data, error);
}

static gpointer
settle (CareRecord *record, gpointer data, GError **error)
{
  const Settling *settling = data;
  g_autofree Settled *settled = g_new0 (Settled, 1);

  if (!care_record_settle (record, settling->id, (const char *const *)settling->choices, &settled->left,
                           error))
    return NULL;
  return g_steal_pointer (&settled);
}

static void
say_trouble (CareConflictDialog *self, const GError *error)
{
  g_autofree char *words = error != NULL ? care_words_error (error, care_record_trouble (error)) : NULL;

  gtk_label_set_text (self->trouble, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), words != NULL);
}

static void
update (CareConflictDialog *self)
{
  g_auto (GStrv) choices = care_conflict_dialog_dup_choices (self);

  gtk_widget_set_sensitive (self->settle, choices[0] != NULL);
}

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareConflictDialog) self = data;
  g_autoptr (GError) error = NULL;
  Settled *settled = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (settled != NULL)
    care_sync_now (self->sync);
  if (self->settle != NULL) /* not closed meanwhile */
    {
      say_trouble (self, error);
      update (self);
      if (settled != NULL && settled->left != NULL)
        care_conflict_dialog_show (self, settled->left, care_desk_now (self->desk));
      else if (settled != NULL)
        {
          care_main_window_toast (self->from, _ ("Settled; your colleagues get it with the next sync"));
          gtk_window_destroy (GTK_WINDOW (self));
        }
    }
  g_clear_pointer (&settled, free_settled);
}

static void
settle_cb (CareConflictDialog *self)
{
  Settling *settling = g_new0 (Settling, 1);

  settling->id = g_strdup (self->id);
  settling->choices = care_conflict_dialog_dup_choices (self);
  gtk_widget_set_sensitive (self->settle, FALSE);
  care_desk_run_async (self->desk, settle, settling, free_settling, free_settled, true, NULL, settled_cb,
                       g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareConflictDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareConflictView) conflict = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (self->settle == NULL)
    return;
  say_trouble (self, error);
  if (conflict != NULL)
    care_conflict_dialog_show (self, conflict, care_desk_now (self->desk));
}

static void
choose_all (CareConflictDialog *self, CareClashChoice choice)
{
  for (unsigned i = 0; i < self->groups->len; i++)
    care_clash_group_choose (g_ptr_array_index (self->groups, i), choice);
}

static void
all_mine_cb (CareConflictDialog *self)
{
  choose_all (self, CARE_CLASH_MINE);
}

static void
all_theirs_cb (CareConflictDialog *self)
{
  choose_all (self, CARE_CLASH_THEIRS);
}

static void
care_conflict_dialog_dispose (GObject *object)
{
  CareConflictDialog *self = CARE_CONFLICT_DIALOG (object);

  g_clear_object (&self->from);
  g_clear_object (&self->desk);
  g_clear_object (&self->sync);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CONFLICT_DIALOG);
  G_OBJECT_CLASS (care_conflict_dialog_parent_class)->dispose (object);
}

static void
care_conflict_dialog_class_init (CareConflictDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_conflict_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-conflict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareConflictDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CareConflictDialog, settle);
  gtk_widget_class_bind_template_child (widget_class, CareConflictDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, CareConflictDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareConflictDialog, all);
  gtk_widget_class_bind_template_child (widget_class, CareConflictDialog, fields);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_theirs_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
care_conflict_dialog_init (CareConflictDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = g_ptr_array_new ();
}

static void
show_intro (CareConflictDialog *self, const CareConflictView *conflict)
{
  g_autofree char *document = care_words_document (conflict->kind, "", conflict->service, conflict->month);
  const char *who = *conflict->their_by != '\0' ? conflict->their_by : _ ("a colleague");
  g_autofree char *words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "You and %s answered this differently while neither could see the other. Both are kept "
                   "until you say which is right.",
                   "You and %s answered these differently while neither could see the other. Both are kept "
                   "until you say which is right; what you leave open stays here.",
                   conflict->fields->len),
      who);

  adw_window_title_set_title (self->title, *conflict->name != '\0' ? conflict->name : document);
  adw_window_title_set_subtitle (self->title, *conflict->name != '\0' ? document : "");
  gtk_label_set_text (self->intro, words);
}

void
care_conflict_dialog_show (CareConflictDialog *self, const CareConflictView *conflict, CareInstant now)
{
  GtkWidget *child = NULL;

  g_return_if_fail (CARE_IS_CONFLICT_DIALOG (self));
  g_return_if_fail (conflict != NULL);

  g_ptr_array_set_size (self->groups, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_box_remove (self->fields, child);
  for (unsigned i = 0; i < conflict->fields->len; i++)
    {
      CareClashGroup *group = care_clash_group_new (conflict, g_ptr_array_index (conflict->fields, i), now);

      g_signal_connect_swapped (group, "changed", G_CALLBACK (update), self);
      gtk_box_append (self->fields, GTK_WIDGET (group));
      g_ptr_array_add (self->groups, group);
    }
  show_intro (self, conflict);
  gtk_widget_set_visible (self->all, conflict->fields->len > 1);
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->fields), GTK_DIR_TAB_FORWARD);
}

char **
care_conflict_dialog_dup_choices (CareConflictDialog *self)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();

  g_return_val_if_fail (CARE_IS_CONFLICT_DIALOG (self), NULL);

  for (unsigned i = 0; i < self->groups->len; i++)
    {
      CareClashGroup *group = g_ptr_array_index (self->groups, i);
      g_autofree char *choice = care_clash_group_dup_choice (group);

      if (choice != NULL)
        g_strv_builder_add_many (choices, care_clash_group_get_field (group), choice, NULL);
    }
  return g_strv_builder_end (choices);
}

CareConflictDialog *
care_conflict_dialog_present (GtkWidget *from, CareDesk *desk, CareSync *sync, const char *id)
{
  CareConflictDialog *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (CARE_TYPE_CONFLICT_DIALOG, "transient-for", gtk_widget_get_root (from), NULL);
  self->from = g_object_ref (from);
  self->desk = g_object_ref (desk);
  self->sync = g_object_ref (sync);
  self->id = g_strdup (id);
  care_desk_run_async (desk, read_conflict, g_strdup (id), g_free, free_view, false, NULL, read_cb,
                       g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
