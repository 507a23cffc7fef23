/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a bulk file: edited, or made anew from a template. */
#include "care-bulk-dialog-private.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-main-window.h"

/* For the database thread. */
typedef struct
{
  CareService service;
  char *path, *name;
} Ask;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->path);
  g_free (ask->name);
  g_free (ask);
}

static void
on_map_changed (const char *name, gpointer data)
{
  CareBulk *self = care_bulk_of (data);

  if (self == NULL)
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (name);
  care_bulk_read_again (self);
}

static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  CareBulk *self = care_bulk_of (dialog);
  const CareKnownMap *known = care_bulk_chosen_map (self);

  if (known != NULL)
    care_map_dialog_present (dialog, self->desk, known, self->facts->dataset, self->facts->law,
                             on_map_changed, dialog);
}

/* A template's first line, or a map that somebody passed on: whichever it is, it is shown before it is kept.
 */
static gpointer
read_new (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  CareKnownMap *known = g_new0 (CareKnownMap, 1);

  if (g_str_has_suffix (ask->path, ".json"))
    known->map = care_record_read_map_file (record, ask->path, error);
  else
    known->map = care_record_map_of_template (record, ask->service, ask->name, ask->path, error);
  if (known->map == NULL)
    g_clear_pointer (&known, care_known_map_free);
  else
    known->id = g_strdup ("");
  return known;
}

static void
on_new_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  CareBulk *self = care_bulk_of (dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (CareKnownMap) known = care_desk_run_finish (CARE_DESK (source), result, &error);

  care_main_window_report (GTK_WIDGET (dialog), error);
  if (known == NULL || self->facts == NULL)
    return;
  if (known->map->service != self->service)
    care_dialogs_tell (GTK_WIDGET (dialog), _ ("For the Other Kind of Care"),
                       _ ("These columns are for the other kind of care. Choose that above, and open them "
                          "again."));
  else
    care_map_dialog_present (GTK_WIDGET (dialog), self->desk, known, self->facts->dataset, self->facts->law,
                             on_map_changed, G_OBJECT (dialog));
}

static void
on_new_chosen (GFile *file, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  CareBulk *self = care_bulk_of (dialog);
  g_autofree char *name = NULL;
  char *dot = NULL;
  Ask *ask = NULL;

  if (file == NULL)
    return;
  name = g_file_get_basename (file);
  dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';
  ask = g_new0 (Ask, 1);
  ask->service = self->service;
  ask->path = g_file_get_path (file);
  ask->name = g_steal_pointer (&name);
  care_desk_run_async (self->desk, read_new, ask, free_ask, (GDestroyNotify)care_known_map_free, false, NULL,
                       on_new_read, g_object_ref (dialog));
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  care_dialogs_open_file (dialog, _ ("Template, or Columns That Were Exported"), on_new_chosen,
                          g_object_ref (dialog));
}

void
care_bulk_add_map_actions (CareBulk *self)
{
  static const GActionEntry actions[]
      = { { .name = "edit", .activate = edit_action }, { .name = "new", .activate = new_action } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self->dialog);
  gtk_widget_insert_action_group (GTK_WIDGET (self->dialog), "bulk", G_ACTION_GROUP (group));
}
