/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-alleged-list.h"

#include <glib/gi18n.h>

#include "care-alleged.h"
#include "care-case-parts.h"
#include "care-words-states.h"

#define FEW 8         /* rows that need no search */
#define ROW_HEIGHT 53 /* with two lines */
#define MAX_HEIGHT (6 * ROW_HEIGHT)

#define CARE_TYPE_ALLEGED_ITEM (care_alleged_item_get_type ())
G_DECLARE_FINAL_TYPE (CareAllegedItem, care_alleged_item, CARE, ALLEGED_ITEM, GObject)

struct _CareAllegedItem
{
  GObject parent_instance;

  CareAllegation *what;
  char *name, *more; /* of the home; of the return */
  char *folded;      /* both, to search in */
  bool missed, ticked;
};

G_DEFINE_FINAL_TYPE (CareAllegedItem, care_alleged_item, G_TYPE_OBJECT)

static void
care_alleged_item_finalize (GObject *object)
{
  CareAllegedItem *self = CARE_ALLEGED_ITEM (object);

  care_allegation_free (self->what);
  g_free (self->name);
  g_free (self->more);
  g_free (self->folded);
  G_OBJECT_CLASS (care_alleged_item_parent_class)->finalize (object);
}

typedef enum
{
  PROP_TICKED = 1,
} ItemProperty;

static void
care_alleged_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, CARE_ALLEGED_ITEM (object)->ticked);
}

static void
care_alleged_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  CARE_ALLEGED_ITEM (object)->ticked = g_value_get_boolean (value);
}

static void
care_alleged_item_class_init (CareAllegedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = care_alleged_item_finalize;
  object_class->get_property = care_alleged_item_get_property;
  object_class->set_property = care_alleged_item_set_property;
  g_object_class_install_property (
      object_class, PROP_TICKED,
      g_param_spec_boolean ("ticked", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
care_alleged_item_init (CareAllegedItem *self)
{
}

/* state NULL: not known here. Takes what. */
static CareAllegedItem *
make_item (const CareOverview *overview, CareAllegation *what, const CareState *state)
{
  CareAllegedItem *item = g_object_new (CARE_TYPE_ALLEGED_ITEM, NULL);
  const CareLocation *location = care_alleged_location (overview, what->location);
  g_autofree char *words = care_alleged_words (what->service, what->month);
  g_autofree char *both = NULL;

  item->what = what;
  item->name = g_strdup (location != NULL ? location->name : what->location);
  item->more = g_strdup_printf ("%s · %s", words,
                                state != NULL ? care_words_state (*state) : _ ("Not in this record"));
  both = g_strdup_printf ("%s %s", item->name, item->more);
  item->folded = g_utf8_casefold (both, -1);
  item->missed = state != NULL && care_state_is_miss (*state);
  item->ticked = item->missed;
  return item;
}

struct _CareAllegedList
{
  AdwBin parent_instance;

  /* owned */
  GListStore *items; /* CareAllegedItem */
  GtkFilter *filter;
  GtkFilterListModel *shown;
  char *wanted; /* folded, or NULL */

  bool filling; /* by the program */

  /* template children */
  GtkSearchEntry *search;
  GtkWidget *scroller;
  GtkListView *view;
  GtkLabel *none;
  GtkCheckButton *all;
  GtkLabel *count;
  GtkWidget *untick;
};

G_DEFINE_FINAL_TYPE (CareAllegedList, care_alleged_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One that is ticked stays in view until it is sought for something else. */
static gboolean
is_shown (gpointer object, gpointer data)
{
  CareAllegedItem *item = object;
  CareAllegedList *self = data;

  return (item->missed || item->ticked || gtk_check_button_get_active (self->all))
         && (self->wanted == NULL || strstr (item->folded, self->wanted) != NULL);
}

static void
show_count (CareAllegedList *self)
{
  int n = care_alleged_list_count (self);
  g_autofree char *words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d ticked", "%d ticked", (gulong)n), n);
  int shown = care_alleged_list_count_shown (self);

  gtk_label_set_label (self->count, words);
  gtk_widget_set_visible (self->untick, n > FEW);
  if (self->wanted == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->search), shown > FEW);
  gtk_widget_set_visible (self->scroller, shown > 0);
  /* A list of unknown length would be given the height of one row. */
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MIN (shown * ROW_HEIGHT, MAX_HEIGHT));
  gtk_widget_set_visible (GTK_WIDGET (self->none), shown == 0);
  gtk_label_set_label (self->none, self->wanted != NULL
                                       ? _ ("Nothing here is called that.")
                                       : _ ("This record shows no window of the last year as missed."));
}

static void
filter_anew (CareAllegedList *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  g_clear_pointer (&self->wanted, g_free);
  if (text[0] != '\0')
    self->wanted = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

/* By a person, or because a row shows another item now. */
static void
on_toggled (CareAllegedList *self)
{
  if (self->filling)
    return;
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_setup (CareAllegedList *self, GtkListItem *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), care_case_label (NULL, NULL));
  gtk_box_append (GTK_BOX (words), care_case_label (NULL, "answer-help"));
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), words);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (row, box);
}

static void
on_bind (CareAllegedList *self, GtkListItem *row)
{
  CareAllegedItem *item = gtk_list_item_get_item (row);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (row));
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_next_sibling (check));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", item->name, item->more);

  gtk_label_set_label (GTK_LABEL (name), item->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), item->more);
  self->filling = true;
  g_object_set_data_full (
      G_OBJECT (row), "care-binding",
      g_object_ref (g_object_bind_property (item, "ticked", check, "active",
                                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)),
      g_object_unref);
  self->filling = false;
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_unbind (CareAllegedList *self, GtkListItem *row)
{
  g_binding_unbind (g_object_get_data (G_OBJECT (row), "care-binding"));
  g_object_set_data (G_OBJECT (row), "care-binding", NULL);
}

static void
set_all (CareAllegedList *self, bool ticked)
{
  self->filling = true;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CareAllegedItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (item->ticked != ticked)
        g_object_set (item, "ticked", ticked, NULL);
    }
  self->filling = false;
}

/* A press anywhere on the row. */
static void
on_activate (CareAllegedList *self, guint position)
{
  g_autoptr (CareAllegedItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (item != NULL)
    g_object_set (item, "ticked", !item->ticked, NULL); /* and its check button says so */
}

static void
untick (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareAllegedList *self = CARE_ALLEGED_LIST (widget);

  set_all (self, false);
  on_toggled (self);
}

static void
care_alleged_list_dispose (GObject *object)
{
  CareAllegedList *self = CARE_ALLEGED_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_ALLEGED_LIST);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (care_alleged_list_parent_class)->dispose (object);
}

static void
care_alleged_list_finalize (GObject *object)
{
  g_free (CARE_ALLEGED_LIST (object)->wanted);
  G_OBJECT_CLASS (care_alleged_list_parent_class)->finalize (object);
}

static void
care_alleged_list_class_init (CareAllegedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_alleged_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_alleged_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "alleged.untick", NULL, untick);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-alleged-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CareAllegedList, search);
  gtk_widget_class_bind_template_child (widget_class, CareAllegedList, scroller);
  gtk_widget_class_bind_template_child (widget_class, CareAllegedList, view);
  gtk_widget_class_bind_template_child (widget_class, CareAllegedList, none);
  gtk_widget_class_bind_template_child (widget_class, CareAllegedList, all);
  gtk_widget_class_bind_template_child (widget_class, CareAllegedList, count);
  gtk_widget_class_bind_template_child (widget_class, CareAllegedList, untick);
}

static void
care_alleged_list_init (CareAllegedList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *none = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (CARE_TYPE_ALLEGED_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown
      = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), g_object_ref (self->filter));
  none = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, none);
  g_object_unref (factory);
  g_object_unref (none);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (filter_anew), self);
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (filter_anew), self);
}

void
care_alleged_list_show (CareAllegedList *self, const CareOverview *overview, const char *provider)
{
  g_autoptr (GPtrArray) returns = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CARE_IS_ALLEGED_LIST (self) && overview != NULL && provider != NULL);

  returns = care_alleged_returns (overview, provider);
  for (guint i = 0; i < returns->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (returns, i);

      g_ptr_array_add (items, make_item (overview,
                                         care_allegation_new (row->location, row->service, row->month, NULL),
                                         &row->state));
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata,
                       items->len);
  filter_anew (self);
}

int
care_alleged_list_count (CareAllegedList *self)
{
  int n = 0;

  g_return_val_if_fail (CARE_IS_ALLEGED_LIST (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CareAllegedItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      n += item->ticked ? 1 : 0;
    }
  return n;
}

int
care_alleged_list_count_shown (CareAllegedList *self)
{
  g_return_val_if_fail (CARE_IS_ALLEGED_LIST (self), 0);
  return (int)g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}

GPtrArray *
care_alleged_list_get (CareAllegedList *self)
{
  GPtrArray *ticked = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);

  g_return_val_if_fail (CARE_IS_ALLEGED_LIST (self), ticked);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CareAllegedItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (item->ticked)
        g_ptr_array_add (ticked, care_alleged_copy (item->what));
    }
  return ticked;
}

static CareAllegedItem *
find_item (CareAllegedList *self, const CareAllegation *what)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CareAllegedItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (care_alleged_same_return (item->what, what))
        return g_steal_pointer (&item);
    }
  return NULL;
}

void
care_alleged_list_tick (CareAllegedList *self, GPtrArray *allegations, const CareOverview *overview)
{
  g_return_if_fail (CARE_IS_ALLEGED_LIST (self) && allegations != NULL && overview != NULL);

  set_all (self, false);
  self->filling = true;
  for (guint i = 0; i < allegations->len; i++)
    {
      const CareAllegation *one = g_ptr_array_index (allegations, i);
      g_autoptr (CareAllegedItem) item = find_item (self, one);

      if (item == NULL)
        {
          item = make_item (overview, care_alleged_copy (one), NULL);
          g_list_store_append (self->items, item);
        }
      g_object_set (item, "ticked", true, NULL);
    }
  self->filling = false;
  filter_anew (self);
}
