/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-copy-sheet-page.h"

#include <glib/gi18n.h>

#include "care-copy-block.h"
#include "care-copy-sheet-out.h"
#include "care-dialogs.h"
#include "care-record-copy-sheet.h"
#include "care-record-dialog.h"
#include "care-sheet-ticks.h"
#include "care-words-copy-sheet.h"
#include "care-words-dates.h"
#include "care-words-rules.h"
#include "care-words-states.h"

struct _CareCopySheetPage
{
  AdwBin parent_instance;

  /* owned */
  CareReturnForm *form;
  CareCopySheet *sheet;
  GPtrArray *blocks; /* CareCopyBlock, borrowed from the box */
  GHashTable *ticks; /* field id -> value that was ticked */
  CareReturn *shown; /* what the sheet is of */
  guint submissions; /* before recording */

  /* template children */
  AdwWindowTitle *title;
  GtkScrolledWindow *scroller;
  GtkLabel *window_words;
  GtkLabel *nil_words;
  GtkWidget *how_words;
  GtkBox *pages;
  GtkLabel *scope;
  GtkLabel *progress;
};

G_DEFINE_FINAL_TYPE (CareCopySheetPage, care_copy_sheet_page, ADW_TYPE_BIN)

/* Which return, for the database thread. */
typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  GHashTable *ticks; /* or NULL */
} Which;

static void
free_which (gpointer data)
{
  Which *which = data;

  g_free (which->location);
  g_clear_pointer (&which->ticks, g_hash_table_unref);
  g_free (which);
}

static Which *
new_which (CareCopySheetPage *self)
{
  const CareReturnView *view = care_return_form_get_view (self->form);
  Which *which = g_new0 (Which, 1);

  which->location = g_strdup (view->location->id);
  which->service = view->ret->service;
  which->month = view->ret->month;
  return which;
}

static gpointer
read_ticks (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return care_record_read_ticks (record, which->location, which->service, which->month);
}

static gpointer
keep_ticks (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return GINT_TO_POINTER (
      care_record_keep_ticks (record, which->location, which->service, which->month, which->ticks, error));
}

static void
show_progress (CareCopySheetPage *self)
{
  guint done = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->blocks->len; i++)
    done += care_copy_block_is_done (g_ptr_array_index (self->blocks, i));
  words = g_strdup_printf (
      ngettext ("%u of %u page ticked off", "%u of %u pages ticked off", (gulong)self->blocks->len), done,
      self->blocks->len);
  gtk_label_set_label (self->progress, words);
}

/* A tick that could not be kept is not worth a word: it is a help for the next minutes. */
static void
on_ticked (CareCopySheetPage *self)
{
  Which *which = new_which (self);

  which->ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->blocks->len; i++)
    care_copy_block_note_ticks (g_ptr_array_index (self->blocks, i), which->ticks);
  g_clear_pointer (&self->ticks, g_hash_table_unref);
  self->ticks = g_hash_table_ref (which->ticks);
  show_progress (self);
  care_desk_run_async (care_return_form_get_desk (self->form), keep_ticks, which, free_which, NULL, false,
                       NULL, NULL, NULL);
}

/* The row after one, or before it, over the borders of the pages. */
static void
move_from (CareCopySheetPage *self, GtkWidget *row, int step)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint at = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    care_copy_block_add_rows (g_ptr_array_index (self->blocks, i), all);
  if (!g_ptr_array_find (all, row, &at) || (step < 0 && at == 0))
    return;
  if (at + (guint)step < all->len)
    gtk_widget_grab_focus (g_ptr_array_index (all, at + (guint)step));
}

static void
on_leave_row (CareCopySheetPage *self, GtkWidget *row, int step)
{
  move_from (self, row, step);
}

static void
clear_pages (CareCopySheetPage *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->blocks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, child);
  g_clear_pointer (&self->sheet, care_copy_sheet_free);
}

static void
fill_pages (CareCopySheetPage *self)
{
  const CareReturnView *view = care_return_form_get_view (self->form);
  bool nil = false;

  clear_pages (self);
  g_clear_pointer (&self->shown, care_return_free);
  self->shown = care_return_copy (view->ret);
  self->sheet = care_return_view_copy_sheet (view);
  if (self->sheet == NULL)
    return;
  nil = self->sheet->kind == CARE_RETURN_NIL;
  for (guint i = 0; !nil && i < self->sheet->pages->len; i++)
    {
      CareCopyBlock *block
          = care_copy_block_new (g_ptr_array_index (self->sheet->pages, i), view->dataset, (int)i);

      gtk_box_append (self->pages, GTK_WIDGET (block));
      g_ptr_array_add (self->blocks, block);
      care_copy_block_set_ticks (block, self->ticks);
      g_signal_connect_swapped (block, "ticked", G_CALLBACK (on_ticked), self);
      g_signal_connect_swapped (block, "leave-row", G_CALLBACK (on_leave_row), self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->nil_words), nil);
  gtk_widget_set_visible (self->how_words, !nil);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !nil);
  if (nil)
    {
      g_autofree char *words = g_strdup_printf (
          _ ("This is a nil return (%s).\nSay so in the Capacity Tracker; there are no figures to type."),
          self->sheet->nil_reason);

      gtk_label_set_label (self->nil_words, words);
    }
  show_progress (self);
}

static void
show_head (CareCopySheetPage *self)
{
  const CareReturnView *view = care_return_form_get_view (self->form);
  g_autofree char *month = care_words_month (view->ret->month);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", view->location->name,
                                               care_words_service (view->ret->service), month);
  g_autofree char *window
      = care_words_window (&view->window, care_desk_now (care_return_form_get_desk (self->form)));

  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_label_set_label (self->window_words, window);
  gtk_label_set_label (self->scope, care_words_copy_scope ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.open-tracker",
                                 *care_law_tracker_web (view->law) != '\0');
}

static void
focus_next (CareCopySheetPage *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < self->blocks->len; i++)
    care_copy_block_add_rows (g_ptr_array_index (self->blocks, i), all);
  for (guint i = 0; i < all->len; i++)
    if (!care_copy_row_get_ticked (g_ptr_array_index (all, i)))
      {
        gtk_widget_grab_focus (g_ptr_array_index (all, i));
        return;
      }
  if (all->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (all, 0));
}

static void
on_ticks_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareCopySheetPage) self = data;
  GHashTable *ticks = care_desk_run_finish (CARE_DESK (source), result, NULL);

  if (ticks == NULL)
    return;
  g_clear_pointer (&self->ticks, g_hash_table_unref);
  self->ticks = ticks;
  for (guint i = 0; i < self->blocks->len; i++)
    care_copy_block_set_ticks (g_ptr_array_index (self->blocks, i), ticks);
  show_progress (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_next (self);
}

static gpointer
read_view (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return care_record_view_return (record, which->location, which->service, which->month, error);
}

static void
on_view_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareCopySheetPage) self = data;
  CareReturnView *view = care_desk_run_finish (CARE_DESK (source), result, NULL);

  if (view == NULL || self->form == NULL || care_return_form_get_view (self->form) == NULL)
    {
      care_return_view_free (view);
      return;
    }
  if (!care_return_says_the_same (view->ret, self->shown))
    {
      care_return_form_renew (self->form, view);
      show_head (self);
      fill_pages (self);
    }
  else
    care_return_view_free (view);
}

/* A colleague may have put another figure, and an old one must not be copied: its tick goes too. */
static void
on_changed (CareCopySheetPage *self)
{
  if (self->form != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    care_desk_run_async (care_return_form_get_desk (self->form), read_view, new_which (self), free_which,
                         (GDestroyNotify)care_return_view_free, false, NULL, on_view_read,
                         g_object_ref (self));
}

/* Recorded: the return itself says what that means. */
static void
on_dialog_gone (CareCopySheetPage *self)
{
  const CareReturnView *view = self->form != NULL ? care_return_form_get_view (self->form) : NULL;

  if (view != NULL && view->submissions->len > self->submissions && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "returns.back", NULL);
}

static void
record_when_saved (CareReturnForm *form, gpointer data)
{
  CareCopySheetPage *self = data;
  g_autofree const char **not_saved = care_copy_sheet_page_not_saved (self);
  CareRecordDialog *dialog = care_record_dialog_present (form);

  self->submissions = care_return_form_get_view (form)->submissions->len;
  if (not_saved != NULL)
    care_record_dialog_leave_out (dialog, not_saved);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (on_dialog_gone), self, G_CONNECT_SWAPPED);
}

static void
copy_page (CareCopySheetPage *self, int index)
{
  if (index >= 0 && (guint)index < self->blocks->len)
    care_copy_block_copy (g_ptr_array_index (self->blocks, (guint)index));
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareCopySheetPage *self = CARE_COPY_SHEET_PAGE (widget);
  const CareReturnView *view = self->form != NULL ? care_return_form_get_view (self->form) : NULL;

  if (view == NULL)
    return;
  if (g_str_equal (action, "sheet.open-tracker"))
    care_dialogs_show_uri (widget, care_law_tracker_web (view->law));
  else if (g_str_equal (action, "sheet.record"))
    care_return_form_when_saved (self->form, record_when_saved, self);
  else if (g_str_equal (action, "sheet.copy-page"))
    copy_page (self, g_variant_get_int32 (parameter));
  else if (g_str_equal (action, "sheet.print"))
    care_copy_sheet_print (widget, self->form);
  else
    care_copy_sheet_save (widget, self->form, g_str_equal (action, "sheet.save-pdf"));
}

static void
care_copy_sheet_page_dispose (GObject *object)
{
  CareCopySheetPage *self = CARE_COPY_SHEET_PAGE (object);

  g_clear_object (&self->form);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_COPY_SHEET_PAGE);
  g_clear_pointer (&self->sheet, care_copy_sheet_free);
  g_clear_pointer (&self->ticks, g_hash_table_unref);
  g_clear_pointer (&self->shown, care_return_free);
  G_OBJECT_CLASS (care_copy_sheet_page_parent_class)->dispose (object);
}

static void
care_copy_sheet_page_class_init (CareCopySheetPageClass *klass)
{
  static const char *const actions[]
      = { "sheet.open-tracker", "sheet.print", "sheet.save-pdf", "sheet.save-odt", "sheet.record" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_copy_sheet_page_dispose;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  gtk_widget_class_install_action (widget_class, "sheet.copy-page", "i", act);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "sheet.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "sheet.open-tracker", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "returns.back", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-copy-sheet-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, title);
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, window_words);
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, nil_words);
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, how_words);
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, pages);
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, scope);
  gtk_widget_class_bind_template_child (widget_class, CareCopySheetPage, progress);
}

static void
care_copy_sheet_page_init (CareCopySheetPage *self)
{
  self->blocks = g_ptr_array_new ();
  self->ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkStack *
stack_of (CareReturnForm *form)
{
  return GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (form), GTK_TYPE_STACK));
}

static void
open_sheet (CareCopySheetPage *self, CareReturnForm *form)
{
  CareDesk *desk = care_return_form_get_desk (form);

  if (self->form == NULL)
    g_signal_connect_object (desk, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_set_object (&self->form, form);
  g_hash_table_remove_all (self->ticks);
  show_head (self);
  fill_pages (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  care_desk_run_async (desk, read_ticks, new_which (self), free_which, (GDestroyNotify)g_hash_table_unref,
                       false, NULL, on_ticks_read, g_object_ref (self));
}

static void
show_when_saved (CareReturnForm *form, gpointer data)
{
  GtkStack *stack = stack_of (form);
  GtkWidget *sheet = stack != NULL ? gtk_stack_get_child_by_name (stack, "sheet") : NULL;

  if (stack == NULL || care_return_form_get_view (form)->dataset == NULL)
    return;
  if (sheet == NULL)
    {
      sheet = g_object_new (CARE_TYPE_COPY_SHEET_PAGE, NULL);
      gtk_stack_add_named (stack, sheet, "sheet");
    }
  open_sheet (CARE_COPY_SHEET_PAGE (sheet), form);
  gtk_stack_set_visible_child (stack, sheet);
}

void
care_copy_sheet_page_show (CareReturnForm *form)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (form) && care_return_form_get_view (form) != NULL);
  care_return_form_when_saved (form, show_when_saved, NULL);
}

bool
care_copy_sheet_page_close (CareReturnForm *form)
{
  GtkStack *stack = NULL;

  g_return_val_if_fail (CARE_IS_RETURN_FORM (form), false);

  stack = stack_of (form);
  if (stack == NULL || !CARE_IS_COPY_SHEET_PAGE (gtk_stack_get_visible_child (stack)))
    return false;
  gtk_stack_set_visible_child_name (stack, "form");
  care_return_form_focus_first (form);
  return true;
}

const char **
care_copy_sheet_page_not_saved (CareCopySheetPage *self)
{
  g_autoptr (GPtrArray) open = NULL;
  bool any = false;

  g_return_val_if_fail (CARE_IS_COPY_SHEET_PAGE (self), NULL);

  open = g_ptr_array_new ();
  for (guint i = 0; i < self->blocks->len; i++)
    {
      CareCopyBlock *block = g_ptr_array_index (self->blocks, i);

      any = any || care_copy_block_is_begun (block);
      if (!care_copy_block_is_done (block))
        g_ptr_array_add (open, (gpointer)care_copy_block_get_page (block)->section);
    }
  if (!any)
    return NULL;
  g_ptr_array_add (open, NULL);
  return (const char **)g_ptr_array_free (g_steal_pointer (&open), false);
}
