/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-list-view.h"

#include <glib/gi18n.h>

#include "care-page-sheets.h"
#include "care-piecemeal.h"
#include "care-words-dates.h"
#include "care-words-rules.h"
#include "care-words-states.h"

#define SEARCH_FROM 12 /* rows from which a search is offered */
/* Shown of each list, and so many more each time. */
#define SOME_ROWS 60
/* Made before the next frame: a page with all of them at once would stand still meanwhile. */
#define ROWS_A_FRAME 12

struct _CareReturnsListView
{
  AdwBin parent_instance;

  /* owned */
  CareReturnsList *list;
  GPtrArray *all[2];  /* CareHistoryRow of list: those left, and those done */
  GHashTable *chosen; /* of these */
  CareOverview *overview;

  /* template children */
  GtkStack *content;
  GtkLabel *window_words;
  GtkWidget *search;
  AdwPreferencesGroup *left_group;
  AdwPreferencesGroup *done_group;
  GtkListBox *left;
  GtkListBox *done;
  AdwStatusPage *empty;
  GtkButton *more;

  guint most;     /* rows of each list that are shown */
  guint at[2];    /* in all: the next to be looked at */
  guint shown[2]; /* rows that were made */
  char *wanted;   /* what is looked for */
  CarePiecemeal making;
  int count;
  bool choosing;
};

G_DEFINE_FINAL_TYPE (CareReturnsListView, care_returns_list_view, ADW_TYPE_BIN)

enum
{
  OPENED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_empty (CareReturnsListView *self, CareMonth month_shown)
{
  g_autofree char *month = care_words_month (month_shown);
  g_autofree char *title = g_strdup_printf (_ ("No Return Due in %s"), month);

  if (self->list->locations->len == 0)
    {
      adw_status_page_set_title (self->empty, _ ("No Homes Yet"));
      adw_status_page_set_description (
          self->empty, _ ("Add a home on the Today page. Its return for the month is then filled in here."));
    }
  else
    {
      adw_status_page_set_title (self->empty, title);
      adw_status_page_set_description (self->empty, _ ("No home was registered for it in that month."));
    }
  gtk_stack_set_visible_child_name (self->content, "empty");
}

static void
on_check (GtkCheckButton *check, CareReturnsListView *self)
{
  gpointer row = g_object_get_data (G_OBJECT (check), "care-history-row");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, row);
  else
    g_hash_table_remove (self->chosen, row);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkWidget *
check_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "care-check");
}

/* With the row's place for prefixes, which would take room even when it is empty. */
static void
show_check (GtkWidget *check, bool visible)
{
  gtk_widget_set_visible (check, visible);
  gtk_widget_set_visible (gtk_widget_get_parent (check), visible);
}

static void
add_check (CareReturnsListView *self, GtkWidget *row, const CareHistoryRow *history, const char *name)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *spoken
      = g_strdup_printf (_ ("Choose %s, %s"), name, care_words_service (history->service));

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  show_check (check, self->choosing);
  g_object_set_data (G_OBJECT (row), "care-check", check);
  g_object_set_data (G_OBJECT (check), "care-history-row", (gpointer)history);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->chosen, history));
  g_signal_connect (check, "toggled", G_CALLBACK (on_check), self);
}

static void
add_row (CareReturnsListView *self, GtkListBox *list, const CareHistoryRow *history)
{
  const char *name = care_returns_list_name (self->list, history->location);
  const CareTask *task = self->overview != NULL && self->overview->window.month == history->month
                             ? care_overview_find_task (self->overview, history->location, history->service)
                             : NULL;
  GtkWidget *row = care_returns_list_row_new (history, name, task);

  add_check (self, row, history, name);
  gtk_list_box_append (list, row);
}

static char *
search_text (CareReturnsListView *self)
{
  return g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
}

static void
show_more_button (CareReturnsListView *self, int left)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show More (%d Is Not Shown)",
                                                        "Show More (%d Are Not Shown)", (gulong)left),
                                           left);

  gtk_button_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), left > 0);
}

/* Rows of what is looked for, as many as there is room for, one list after the other. */
static bool
make_rows (gpointer data)
{
  CareReturnsListView *self = data;
  guint most = ROWS_A_FRAME;
  GtkListBox *const lists[2] = { self->left, self->done };

  for (int i = 0; i < 2; i++)
    while (self->at[i] < self->all[i]->len && self->shown[i] < self->most)
      {
        const CareHistoryRow *history = self->all[i]->pdata[self->at[i]];

        if (care_returns_list_is_called (self->list, history->location, self->wanted))
          {
            if (most-- == 0)
              return true;
            add_row (self, lists[i], history);
            self->shown[i]++;
          }
        self->at[i]++;
      }
  return false;
}

static void
clear_rows (CareReturnsListView *self)
{
  care_piecemeal_end (&self->making);
  clear_list (self->left);
  clear_list (self->done);
}

/* The first rows at once, the others while nothing else is to be done. */
static void
fill (CareReturnsListView *self)
{
  int found = 0, room = 0;

  clear_rows (self);
  g_free (self->wanted);
  self->wanted = search_text (self);
  for (int i = 0; i < 2; i++)
    {
      int of = 0;

      for (guint j = 0; j < self->all[i]->len; j++)
        of += care_returns_list_is_called (self->list, ((CareHistoryRow *)self->all[i]->pdata[j])->location,
                                           self->wanted);
      found += of;
      room += MIN (of, (int)self->most);
      self->at[i] = self->shown[i] = 0;
      gtk_widget_set_visible (GTK_WIDGET (i == 0 ? self->left_group : self->done_group),
                              self->all[i]->len > 0);
    }
  show_more_button (self, found - room);
  care_piecemeal_begin (&self->making, make_rows, self);
}

static void
on_more (CareReturnsListView *self)
{
  self->most += SOME_ROWS;
  fill (self);
}

/* What was there goes: its rows borrow from the list. */
static void
let_go (CareReturnsListView *self)
{
  for (int i = 0; i < 2; i++)
    g_ptr_array_set_size (self->all[i], 0);
  g_hash_table_remove_all (self->chosen);
  g_clear_pointer (&self->list, care_returns_list_free);
  g_clear_pointer (&self->overview, care_overview_unref);
}

void
care_returns_list_view_take (CareReturnsListView *self,
                             CareReturnsList *list,
                             const CareOverview *overview,
                             CareMonth month,
                             CareInstant now)
{
  g_autofree char *window = NULL;

  g_return_if_fail (CARE_IS_RETURNS_LIST_VIEW (self) && list != NULL);

  clear_rows (self);
  let_go (self);
  self->list = list;
  window = care_words_window (&list->window, now);
  for (guint i = 0; i < list->status->months->len; i++)
    {
      CareHistoryRow *history = g_ptr_array_index (list->status->months, i);

      if (history->state != CARE_STATE_NOT_REQUIRED)
        g_ptr_array_add (self->all[care_returns_list_is_done (history->state)], history);
    }
  self->overview = overview != NULL ? care_overview_ref ((CareOverview *)overview) : NULL;
  fill (self);
  self->count = (int)(self->all[0]->len + self->all[1]->len);
  adw_preferences_group_set_title (self->left_group,
                                   list->window.late_from <= now ? _ ("Not on Time") : _ ("Still to Do"));
  gtk_widget_set_visible (self->search, self->count >= SEARCH_FROM);
  gtk_label_set_label (self->window_words, window);
  if (self->count == 0)
    show_empty (self, month);
  else
    gtk_stack_set_visible_child_name (self->content, "rows");
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_row_activated (CareReturnsListView *self, GtkListBoxRow *row)
{
  GtkWidget *check = check_of (GTK_WIDGET (row));

  if (self->choosing)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  else
    g_signal_emit (self, signals[OPENED], 0, care_returns_list_row_get (row));
}

static void
on_search (CareReturnsListView *self)
{
  if (self->list != NULL)
    fill (self);
}

static void
care_returns_list_view_dispose (GObject *object)
{
  CareReturnsListView *self = CARE_RETURNS_LIST_VIEW (object);

  /* Bound by its id, it would be let go twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_RETURNS_LIST_VIEW);
  care_piecemeal_end (&self->making);
  let_go (self);
  G_OBJECT_CLASS (care_returns_list_view_parent_class)->dispose (object);
}

static void
care_returns_list_view_finalize (GObject *object)
{
  CareReturnsListView *self = CARE_RETURNS_LIST_VIEW (object);

  for (int i = 0; i < 2; i++)
    g_ptr_array_unref (self->all[i]);
  g_hash_table_unref (self->chosen);
  g_free (self->wanted);
  G_OBJECT_CLASS (care_returns_list_view_parent_class)->finalize (object);
}

static void
care_returns_list_view_class_init (CareReturnsListViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_returns_list_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_returns_list_view_finalize;
  signals[OPENED]
      = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-returns-list-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, content);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, window_words);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, search);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, left_group);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, done_group);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, left);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, done);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, empty);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsListView, more);
}

static void
care_returns_list_view_init (CareReturnsListView *self)
{
  self->most = SOME_ROWS;
  self->chosen = g_hash_table_new (NULL, NULL);
  for (int i = 0; i < 2; i++)
    self->all[i] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  g_signal_connect_swapped (self->left, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect_swapped (self->done, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search), self);
}

void
care_returns_list_view_set_choosing (CareReturnsListView *self, bool choosing)
{
  GtkListBox *lists[2] = { NULL, NULL };

  g_return_if_fail (CARE_IS_RETURNS_LIST_VIEW (self));

  lists[0] = self->left;
  lists[1] = self->done;
  self->choosing = choosing;
  if (!choosing)
    g_hash_table_remove_all (self->chosen);
  for (int i = 0; i < 2; i++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (lists[i])); row != NULL;
         row = gtk_widget_get_next_sibling (row))
      {
        show_check (check_of (row), choosing);
        if (!choosing)
          gtk_check_button_set_active (GTK_CHECK_BUTTON (check_of (row)), FALSE);
      }
}

GPtrArray *
care_returns_list_view_get_chosen (CareReturnsListView *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  g_return_val_if_fail (CARE_IS_RETURNS_LIST_VIEW (self), chosen);

  for (int i = 0; i < 2; i++)
    for (guint j = 0; j < self->all[i]->len; j++)
      if (g_hash_table_contains (self->chosen, self->all[i]->pdata[j]))
        g_ptr_array_add (chosen, self->all[i]->pdata[j]);
  return chosen;
}

int
care_returns_list_view_count (CareReturnsListView *self)
{
  g_return_val_if_fail (CARE_IS_RETURNS_LIST_VIEW (self), 0);
  return self->count;
}

CareSheet *
care_returns_list_view_sheet (CareReturnsListView *self, CareMonth month)
{
  g_return_val_if_fail (CARE_IS_RETURNS_LIST_VIEW (self), NULL);
  if (self->list == NULL)
    return NULL;
  g_autofree char *wanted = search_text (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (int i = 0; i < 2; i++)
    for (guint j = 0; j < self->all[i]->len; j++)
      {
        CareHistoryRow *row = self->all[i]->pdata[j];
        if (care_returns_list_is_called (self->list, row->location, wanted))
          g_ptr_array_add (rows, row);
      }
  return care_page_sheet_returns (self->list, month, rows);
}
