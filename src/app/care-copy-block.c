/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-copy-block.h"

#include <glib/gi18n.h>

#include "care-return-section.h"
#include "care-words-findings.h"

struct _CareCopyBlock
{
  GtkBox parent_instance;

  /* owned */
  GPtrArray *rows; /* CareCopyRow, borrowed from the list */

  /* borrowed */
  const CareCopyPage *page;
  GtkCheckButton *check;

  bool quiet; /* ticks are set by us */
};

G_DEFINE_FINAL_TYPE (CareCopyBlock, care_copy_block, GTK_TYPE_BOX)

enum
{
  TICKED,
  LEAVE_ROW,
  N_SIGNALS,
};
static unsigned signals[N_SIGNALS];

static guint
n_ticked (CareCopyBlock *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += care_copy_row_get_ticked (g_ptr_array_index (self->rows, i));
  return n;
}

/* The heading's tick is that of all rows. */
static void
show_check (CareCopyBlock *self)
{
  guint n = n_ticked (self);

  self->quiet = true;
  gtk_check_button_set_inconsistent (self->check, n > 0 && n < self->rows->len);
  gtk_check_button_set_active (self->check, n == self->rows->len);
  self->quiet = false;
}

static void
on_row_ticked (CareCopyBlock *self)
{
  show_check (self);
  g_signal_emit (self, signals[TICKED], 0);
}

static void
on_row_copied (CareCopyBlock *self, GtkWidget *row)
{
  g_signal_emit (self, signals[LEAVE_ROW], 0, row, 1);
}

static void
tick_all (CareCopyBlock *self, bool ticked)
{
  for (guint i = 0; i < self->rows->len; i++)
    care_copy_row_set_ticked (g_ptr_array_index (self->rows, i), ticked);
  on_row_ticked (self);
}

static void
on_check (CareCopyBlock *self)
{
  if (!self->quiet)
    tick_all (self, gtk_check_button_get_active (self->check));
}

/* The arrow keys go over the border of the card. */
static gboolean
on_keynav_failed (GtkWidget *list, GtkDirectionType direction, CareCopyBlock *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);

  if (row == NULL || (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[LEAVE_ROW], 0, row, direction == GTK_DIR_DOWN ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
care_copy_block_finalize (GObject *object)
{
  g_ptr_array_unref (CARE_COPY_BLOCK (object)->rows);
  G_OBJECT_CLASS (care_copy_block_parent_class)->finalize (object);
}

static void
care_copy_block_class_init (CareCopyBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_copy_block_finalize;
  signals[TICKED]
      = g_signal_new ("ticked", CARE_TYPE_COPY_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEAVE_ROW] = g_signal_new ("leave-row", CARE_TYPE_COPY_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 2, GTK_TYPE_WIDGET, G_TYPE_INT);
}

static void
care_copy_block_init (CareCopyBlock *self)
{
  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

static GtkWidget *
make_heading (CareCopyBlock *self, int index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *title = care_return_section_capital (self->page->title);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *copy = gtk_button_new_with_label (_ ("Copy All of This Page"));
  g_autofree char *all = g_strdup_printf (_ ("All of %s is done"), title);
  g_autofree char *copies = g_strdup_printf (_ ("Copy all of %s"), title);

  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->check), _ ("All of This Page Is Done"));
  gtk_widget_set_margin_start (GTK_WIDGET (self->check), 14);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (on_check), self);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_widget_set_hexpand (label, true);
  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_add_css_class (copy, "flat");
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "sheet.copy-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (copy), "i", index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, copies, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->check));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), copy);
  return box;
}

static GtkWidget *
make_list (CareCopyBlock *self, const CareDataset *dataset)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->page->title,
                                  -1);
  for (guint i = 0; i < self->page->values->len; i++)
    {
      const CareCopyValue *value = g_ptr_array_index (self->page->values, i);
      g_autofree char *words = care_words_field (dataset, value->field);
      g_autofree char *label = care_return_section_capital (words);
      CareCopyRow *row = care_copy_row_new (value, label);

      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
      g_signal_connect_swapped (row, "ticked", G_CALLBACK (on_row_ticked), self);
      g_signal_connect_swapped (row, "copied", G_CALLBACK (on_row_copied), self);
    }
  g_signal_connect (list, "keynav-failed", G_CALLBACK (on_keynav_failed), self);
  return list;
}

CareCopyBlock *
care_copy_block_new (const CareCopyPage *page, const CareDataset *dataset, int index)
{
  CareCopyBlock *self = NULL;

  g_return_val_if_fail (page != NULL && dataset != NULL, NULL);

  self = g_object_new (CARE_TYPE_COPY_BLOCK, NULL);
  self->page = page;
  gtk_box_append (GTK_BOX (self), make_heading (self, index));
  gtk_box_append (GTK_BOX (self), make_list (self, dataset));
  return self;
}

const CareCopyPage *
care_copy_block_get_page (CareCopyBlock *self)
{
  g_return_val_if_fail (CARE_IS_COPY_BLOCK (self), NULL);
  return self->page;
}

void
care_copy_block_set_ticks (CareCopyBlock *self, GHashTable *ticks)
{
  g_return_if_fail (CARE_IS_COPY_BLOCK (self) && ticks != NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CareCopyRow *row = g_ptr_array_index (self->rows, i);
      const CareCopyValue *value = care_copy_row_get_value (row);

      care_copy_row_set_ticked (row,
                                g_strcmp0 (g_hash_table_lookup (ticks, value->field), value->value) == 0);
    }
  show_check (self);
}

void
care_copy_block_note_ticks (CareCopyBlock *self, GHashTable *ticks)
{
  g_return_if_fail (CARE_IS_COPY_BLOCK (self) && ticks != NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CareCopyRow *row = g_ptr_array_index (self->rows, i);
      const CareCopyValue *value = care_copy_row_get_value (row);

      if (care_copy_row_get_ticked (row))
        g_hash_table_insert (ticks, g_strdup (value->field), g_strdup (value->value));
    }
}

bool
care_copy_block_is_done (CareCopyBlock *self)
{
  g_return_val_if_fail (CARE_IS_COPY_BLOCK (self), false);
  return n_ticked (self) == self->rows->len;
}

bool
care_copy_block_is_begun (CareCopyBlock *self)
{
  g_return_val_if_fail (CARE_IS_COPY_BLOCK (self), false);
  return n_ticked (self) > 0;
}

void
care_copy_block_copy (CareCopyBlock *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CARE_IS_COPY_BLOCK (self));

  text = care_copy_page_text (self->page);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tick_all (self, true);
}

void
care_copy_block_add_rows (CareCopyBlock *self, GPtrArray *rows)
{
  g_return_if_fail (CARE_IS_COPY_BLOCK (self) && rows != NULL);
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (rows, g_ptr_array_index (self->rows, i));
}
