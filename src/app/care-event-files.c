/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event-files.h"

#include "care-file-list.h"
#include "care-found-card.h"

struct _CareEventFiles
{
  GtkBox parent_instance;

  /* owned */
  CareDesk *desk;

  CareEventKind kind;
  bool can_change;

  /* children */
  CareFileList *files; /* and after it the cards */
};

G_DEFINE_FINAL_TYPE (CareEventFiles, care_event_files, GTK_TYPE_BOX)

enum
{
  CHANGED,
  USE,
  KIND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed (CareEventFiles *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_use (CareEventFiles *self, guint field, gpointer found)
{
  g_signal_emit (self, signals[USE], 0, field, found);
}

static void
on_kind (CareEventFiles *self, guint kind)
{
  g_signal_emit (self, signals[KIND], 0, kind);
}

static void
on_added (CareEventFiles *self, const char *path)
{
  CareFoundCard *card = NULL;

  g_return_if_fail (self->desk != NULL);

  card = care_found_card_new (self->desk, path);
  care_found_card_expect (card, self->kind, self->can_change);
  g_signal_connect_object (card, "use", G_CALLBACK (on_use), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "kind", G_CALLBACK (on_kind), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (card));
}

static GtkWidget *
next_card (GtkWidget *after)
{
  return gtk_widget_get_next_sibling (after);
}

static void
on_removed (CareEventFiles *self, const char *path)
{
  GtkWidget *card = next_card (GTK_WIDGET (self->files));

  while (card != NULL && !g_str_equal (care_found_card_get_path (CARE_FOUND_CARD (card)), path))
    card = next_card (card);
  if (card != NULL)
    gtk_box_remove (GTK_BOX (self), card);
}

static void
care_event_files_dispose (GObject *object)
{
  g_clear_object (&CARE_EVENT_FILES (object)->desk);
  G_OBJECT_CLASS (care_event_files_parent_class)->dispose (object);
}

static void
care_event_files_class_init (CareEventFilesClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_event_files_dispose;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[USE] = g_signal_new ("use", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_UINT, G_TYPE_POINTER);
  signals[KIND]
      = g_signal_new ("kind", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
care_event_files_init (CareEventFiles *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->files = g_object_new (CARE_TYPE_FILE_LIST, NULL);
  g_signal_connect_swapped (self->files, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->files, "added", G_CALLBACK (on_added), self);
  g_signal_connect_swapped (self->files, "removed", G_CALLBACK (on_removed), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->files));
}

void
care_event_files_set_desk (CareEventFiles *self, CareDesk *desk)
{
  g_return_if_fail (CARE_IS_EVENT_FILES (self) && CARE_IS_DESK (desk));
  g_set_object (&self->desk, desk);
}

void
care_event_files_expect (CareEventFiles *self, CareEventKind kind, bool can_change)
{
  g_return_if_fail (CARE_IS_EVENT_FILES (self));

  self->kind = kind;
  self->can_change = can_change;
  for (GtkWidget *card = next_card (GTK_WIDGET (self->files)); card != NULL; card = next_card (card))
    care_found_card_expect (CARE_FOUND_CARD (card), kind, can_change);
}

void
care_event_files_set_kept (CareEventFiles *self, GPtrArray *kept)
{
  g_return_if_fail (CARE_IS_EVENT_FILES (self));
  care_file_list_set_kept (self->files, kept);
}

GPtrArray *
care_event_files_get_kept (CareEventFiles *self)
{
  g_return_val_if_fail (CARE_IS_EVENT_FILES (self), NULL);
  return care_file_list_get_kept (self->files);
}

char **
care_event_files_get_paths (CareEventFiles *self)
{
  g_return_val_if_fail (CARE_IS_EVENT_FILES (self), NULL);
  return care_file_list_get_paths (self->files);
}

void
care_event_files_take_drops (CareEventFiles *self, GtkWidget *around)
{
  g_return_if_fail (CARE_IS_EVENT_FILES (self));
  care_file_list_take_drops (self->files, around);
}
