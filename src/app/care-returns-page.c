/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-page.h"

#include <glib/gi18n.h>

#include "care-copy-sheet-page.h"
#include "care-main-window.h"
#include "care-return-quick.h"
#include "care-returns-grid-view.h"
#include "care-returns-list-view.h"
#include "care-returns-many.h"
#include "care-words-dates.h"

struct _CareReturnsPage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  GCancellable *reading;

  /* borrowed until the next refresh */
  const CareOverview *overview;

  /* template children */
  GtkStack *stack;
  AdwWindowTitle *title;
  GtkWidget *views;
  GtkWidget *more;
  GtkToggleButton *as_grid;
  GtkStack *content;
  CareReturnsListView *list;
  CareReturnsGridView *grid;
  CareReturnForm *form;

  CareMonth month;  /* shown; CARE_NO_MONTH before the first refresh */
  CareMonth newest; /* that can be shown */
  CareMonth oldest;
  bool stale;    /* the list is older than the record */
  bool single;   /* one home, one care type: no list */
  bool choosing; /* rows of the list */
  bool quick;    /* the return that is being read is one in which nothing changed */
};

static void care_returns_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareReturnsPage,
                               care_returns_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_returns_page_page_init))

static bool
is_form (CareReturnsPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  return g_str_equal (name, "form") || g_str_equal (name, "sheet"); /* the copy sheet lies over the form */
}

static bool
is_grid (CareReturnsPage *self)
{
  return gtk_toggle_button_get_active (self->as_grid);
}

static void
on_list_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareReturnsPage) self = data;
  g_autoptr (GError) error = NULL;
  CareReturnsList *list = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (list == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        care_main_window_report (GTK_WIDGET (self), error);
      return;
    }
  care_returns_list_view_take (self->list, list, self->overview, self->month, care_desk_now (self->desk));
}

static void
read_list (CareReturnsPage *self)
{
  if (self->desk == NULL || self->month == CARE_NO_MONTH)
    return;
  self->stale = false;
  if (is_grid (self))
    {
      care_returns_grid_view_show (self->grid, self->month);
      return;
    }
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  care_desk_run_async (self->desk, care_returns_list_read, GINT_TO_POINTER (self->month), NULL,
                       (GDestroyNotify)care_returns_list_free, false, self->reading, on_list_read,
                       g_object_ref (self));
}

typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
} Which;

static Which *
new_which (const char *location, CareService service, CareMonth month)
{
  Which *which = g_new (Which, 1);

  which->location = g_strdup (location);
  which->service = service;
  which->month = month;
  return which;
}

static void
free_which (gpointer data)
{
  g_free (((Which *)data)->location);
  g_free (data);
}

static gpointer
read_return (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return care_record_view_return (record, which->location, which->service, which->month, error);
}

/* Nobody asked for it: where it could not be read, what is shown stays, and the window has said why. */
static void
on_read_again (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareReturnsPage) self = data;
  CareReturnView *view = care_desk_run_finish (CARE_DESK (source), result, NULL);

  if (view != NULL && care_return_form_get_view (self->form) != NULL)
    care_return_form_renew (self->form, view);
  else if (view != NULL)
    care_return_view_free (view);
}

/* The window may have opened or closed over the form. */
static void
read_form_again (CareReturnsPage *self)
{
  const CareReturnView *view = care_return_form_get_view (self->form);

  self->stale = false;
  care_desk_run_async (
      self->desk, read_return, new_which (view->location->id, view->ret->service, view->ret->month),
      free_which, (GDestroyNotify)care_return_view_free, false, NULL, on_read_again, g_object_ref (self));
}

/* What was typed is saved, and a colleague may have it. */
static void
leave_form (CareReturnsPage *self)
{
  care_return_form_flush (self->form);
  care_returns_grid_view_flush (self->grid);
  care_main_window_left_return (GTK_WIDGET (self));
}

static void
read_if_seen (CareReturnsPage *self)
{
  if (!self->stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (is_form (self))
    read_form_again (self);
  else
    read_list (self);
}

static void
show_month (CareReturnsPage *self)
{
  g_autofree char *month = care_words_month (self->month);

  adw_window_title_set_subtitle (self->title, month);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "returns.previous-month", self->month > self->oldest);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "returns.next-month", self->month < self->newest);
}

static void
on_return_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareReturnsPage) self = data;
  g_autoptr (GError) error = NULL;
  CareReturnView *view = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (view == NULL)
    {
      care_main_window_report (GTK_WIDGET (self), error);
      return;
    }
  self->month = view->ret->month;
  show_month (self);
  care_return_form_open (self->form, view);
  gtk_stack_set_visible_child_name (self->stack, "form");
  care_return_form_focus_first (self->form);
  if (self->quick)
    care_return_quick_unchanged (self->form);
  self->quick = false;
}

void
care_returns_page_open (CareReturnsPage *self, const char *location, CareService service, CareMonth month)
{
  g_return_if_fail (CARE_IS_RETURNS_PAGE (self) && self->desk != NULL && location != NULL);

  leave_form (self);
  care_desk_run_async (self->desk, read_return, new_which (location, service, month), free_which,
                       (GDestroyNotify)care_return_view_free, false, NULL, on_return_read,
                       g_object_ref (self));
}

static void
on_list_opened (CareReturnsPage *self, const CareHistoryRow *row)
{
  care_returns_page_open (self, row->location, row->service, row->month);
}

static void
on_grid_opened (CareReturnsPage *self, const CareGridRow *row)
{
  care_returns_page_open (self, row->location->id, row->service, self->month);
}

static void
set_choosing (CareReturnsPage *self, bool choosing)
{
  self->choosing = choosing && !is_grid (self);
  care_returns_list_view_set_choosing (self->list, self->choosing);
}

static void
on_view (CareReturnsPage *self)
{
  gtk_stack_set_visible_child_name (self->content, is_grid (self) ? "grid" : "list");
  set_choosing (self, false);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "returns.choose", !is_grid (self));
  if (!is_grid (self))
    care_returns_grid_view_flush (self->grid);
  read_list (self);
}

static void
go_to_month (CareReturnsPage *self, CareMonth month)
{
  const CareReturnView *view = is_form (self) ? care_return_form_get_view (self->form) : NULL;

  self->month = CLAMP (month, self->oldest, self->newest);
  show_month (self);
  if (view != NULL)
    care_returns_page_open (self, view->location->id, view->ret->service, self->month);
  else
    read_list (self);
}

static bool
go_back (CarePage *page)
{
  CareReturnsPage *self = CARE_RETURNS_PAGE (page);

  if (care_copy_sheet_page_close (self->form))
    return true;
  if (!is_form (self) && self->choosing)
    {
      set_choosing (self, false);
      return true;
    }
  if (!is_form (self) || self->single)
    return false;
  leave_form (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
  read_list (self);
  if (is_grid (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  return true;
}

/* The returns that were chosen, or NULL where none were and all that are left are meant. */
static GPtrArray *
chosen_keys (CareReturnsPage *self, bool selected)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rows = is_grid (self) ? care_returns_grid_view_get_chosen (self->grid)
                                              : care_returns_list_view_get_chosen (self->list);

  for (guint i = 0; i < rows->len && is_grid (self); i++)
    {
      const CareGridRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (keys, care_return_key (row->location->id, row->service, self->month));
    }
  for (guint i = 0; i < rows->len && !is_grid (self); i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (keys, care_return_key (row->location, row->service, row->month));
    }
  if (keys->len > (is_grid (self) && !selected ? 1 : 0))
    return keys;
  g_ptr_array_unref (keys);
  return NULL;
}

static void
many (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const deeds[] = { "unchanged", "nil", "record" };
  CareReturnsPage *self = CARE_RETURNS_PAGE (widget);
  const char *deed = NULL, *scope = NULL;

  if (self->desk == NULL || self->month == CARE_NO_MONTH || is_form (self))
    return;
  g_variant_get (parameter, "(&s&s)", &deed, &scope);
  care_returns_grid_view_flush (self->grid);
  for (int i = 0; i < (int)G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deed, deeds[i]))
      care_returns_many_ask (widget, self->desk, (CareManyDeed)i, self->month,
                             chosen_keys (self, g_str_equal (scope, "selected")));
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareReturnsPage *self = CARE_RETURNS_PAGE (widget);

  if (g_str_equal (action, "returns.back"))
    go_back (CARE_PAGE (self));
  else if (g_str_equal (action, "returns.previous-month"))
    go_to_month (self, self->month - 1);
  else if (g_str_equal (action, "returns.next-month"))
    go_to_month (self, self->month + 1);
  else if (g_str_equal (action, "returns.choose"))
    set_choosing (self, !self->choosing);
}

static void
set_desk (CarePage *page, CareDesk *desk)
{
  CareReturnsPage *self = CARE_RETURNS_PAGE (page);

  g_set_object (&self->desk, desk);
  care_return_form_set_desk (self->form, desk);
  care_returns_grid_view_set_desk (self->grid, desk);
}

static void
open_the_single_one (CareReturnsPage *self)
{
  const CareLocation *location = g_ptr_array_index (self->overview->locations, 0);
  const CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, 0);

  care_returns_page_open (self, location->id, span->service, self->month);
}

static void
refresh (CarePage *page, const CareOverview *overview)
{
  CareReturnsPage *self = CARE_RETURNS_PAGE (page);
  bool single = care_returns_list_count_services (overview) == 1;

  self->overview = overview;
  self->newest = MAX (overview->window.month, self->newest);
  self->oldest = care_window_first_month (overview->law->rules);
  if (self->month == CARE_NO_MONTH)
    self->month = overview->window.month;
  if (single && !is_form (self))
    {
      self->single = single;
      open_the_single_one (self);
    }
  self->single = single;
  care_return_form_set_can_go_back (self->form, !single);
  gtk_widget_set_visible (self->views, care_returns_list_count_services (overview) > 1);
  gtk_widget_set_visible (self->more, care_returns_list_count_services (overview) > 1);
  show_month (self);
  self->stale = true;
  read_if_seen (self);
}

static void
leave (CarePage *page)
{
  leave_form (CARE_RETURNS_PAGE (page));
}

static CareSheet *
export_table (CarePage *page, const CareOverview *overview)
{
  CareReturnsPage *self = CARE_RETURNS_PAGE (page);

  return care_returns_list_view_sheet (self->list, self->month);
}

static void
care_returns_page_page_init (CarePageInterface *iface)
{
  iface->export_table = export_table;
  iface->set_desk = set_desk;
  iface->refresh = refresh;
  iface->leave = leave;
  iface->go_back = go_back;
}

static void
care_returns_page_dispose (GObject *object)
{
  CareReturnsPage *self = CARE_RETURNS_PAGE (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->desk);
  /* Bound by its id, it would be let go twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_RETURNS_PAGE);
  G_OBJECT_CLASS (care_returns_page_parent_class)->dispose (object);
}

static void
care_returns_page_class_init (CareReturnsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_returns_page_dispose;
  gtk_widget_class_install_action (widget_class, "returns.back", NULL, act);
  gtk_widget_class_install_action (widget_class, "returns.previous-month", NULL, act);
  gtk_widget_class_install_action (widget_class, "returns.next-month", NULL, act);
  gtk_widget_class_install_action (widget_class, "returns.choose", NULL, act);
  gtk_widget_class_install_action (widget_class, "returns.many", "(ss)", many);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "returns.previous-month", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "returns.next-month", NULL);
  g_type_ensure (CARE_TYPE_RETURN_FORM);
  g_type_ensure (CARE_TYPE_RETURNS_GRID_VIEW);
  g_type_ensure (CARE_TYPE_RETURNS_LIST_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-returns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, title);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, views);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, more);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, as_grid);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, content);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, list);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, grid);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsPage, form);
}

static void
care_returns_page_init (CareReturnsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->list, "opened", G_CALLBACK (on_list_opened), self);
  g_signal_connect_swapped (self->grid, "opened", G_CALLBACK (on_grid_opened), self);
  g_signal_connect_swapped (self->as_grid, "toggled", G_CALLBACK (on_view), self);
  g_signal_connect (self, "map", G_CALLBACK (read_if_seen), NULL);
}

CareReturnForm *
care_returns_page_get_form (CareReturnsPage *self)
{
  g_return_val_if_fail (CARE_IS_RETURNS_PAGE (self), NULL);
  return self->form;
}

void
care_returns_page_open_unchanged (CareReturnsPage *self,
                                  const char *location,
                                  CareService service,
                                  CareMonth month)
{
  g_return_if_fail (CARE_IS_RETURNS_PAGE (self));

  self->quick = true;
  care_returns_page_open (self, location, service, month);
}

void
care_returns_page_show_month (CareReturnsPage *self, CareMonth month)
{
  g_return_if_fail (CARE_IS_RETURNS_PAGE (self));

  if (!self->single)
    go_back (CARE_PAGE (self));
  go_to_month (self, month);
  if (self->single && care_return_form_get_view (self->form) == NULL)
    open_the_single_one (self);
}
