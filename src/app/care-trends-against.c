/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-against.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-drop-down.h"

#define NARROW 110 /* pixels: beside its label, no wider than the page's other controls */

struct _CareTrendsAgainst
{
  AdwBin parent_instance;

  /* owned */
  GPtrArray *areas; /* char *: offered, after "Nothing published" */
  char *chosen;     /* by a person; "": nothing; NULL: nobody chose yet */

  bool filling;

  /* children */
  GtkDropDown *list;
};

G_DEFINE_FINAL_TYPE (CareTrendsAgainst, care_trends_against, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
place_of (CareTrendsAgainst *self, const char *area)
{
  for (guint i = 0; area != NULL && i < self->areas->len; i++)
    if (strcmp (self->areas->pdata[i], area) == 0)
      return i + 1;
  return 0;
}

const char *
care_trends_against_get (CareTrendsAgainst *self)
{
  g_return_val_if_fail (CARE_IS_TRENDS_AGAINST (self), NULL);
  guint at = gtk_drop_down_get_selected (self->list);

  return at > 0 && at <= self->areas->len ? self->areas->pdata[at - 1] : NULL;
}

static void
selected_cb (CareTrendsAgainst *self)
{
  const char *area = care_trends_against_get (self);

  if (self->filling)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (area != NULL ? area : "");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
care_trends_against_finalize (GObject *object)
{
  CareTrendsAgainst *self = CARE_TRENDS_AGAINST (object);

  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_free (self->chosen);
  G_OBJECT_CLASS (care_trends_against_parent_class)->finalize (object);
}

static void
care_trends_against_class_init (CareTrendsAgainstClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_trends_against_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *area = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (area));
}

/* Some councils have names longer than a narrow window is wide: on the button they are cut short, in the list
 * they are whole. */
static void
shorten (GtkDropDown *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_list_factory (list, gtk_drop_down_get_factory (list));
  gtk_drop_down_set_factory (list, factory);
}

static void
care_trends_against_init (CareTrendsAgainst *self)
{
  const char *const nothing[] = { _ ("Nothing published"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Compare with"));

  self->areas = g_ptr_array_new_with_free_func (g_free);
  self->list = care_drop_down_new (nothing, _ ("Compare with"), TRUE);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), NARROW, -1);
  shorten (self->list);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
care_trends_against_new (void)
{
  return g_object_new (CARE_TYPE_TRENDS_AGAINST, NULL);
}

void
care_trends_against_offer (CareTrendsAgainst *self,
                           const CarePublished *published,
                           CareTrendMeasure measure,
                           const char *first)
{
  g_return_if_fail (CARE_IS_TRENDS_AGAINST (self));
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  self->filling = true;
  g_ptr_array_unref (self->areas);
  self->areas = published != NULL ? care_published_areas (published, measure)
                                  : g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (words, _ ("Nothing published"));
  for (guint i = 0; i < self->areas->len; i++)
    gtk_string_list_append (words, self->areas->pdata[i]);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (words));
  /* An area that was chosen and is not offered of this measure is not forgotten. */
  bool chose = self->chosen != NULL && (*self->chosen == '\0' || place_of (self, self->chosen) > 0);
  gtk_drop_down_set_selected (self->list, place_of (self, chose ? self->chosen : first));
  gtk_widget_set_visible (GTK_WIDGET (self), self->areas->len > 0);
  self->filling = false;
}

void
care_trends_against_choose (CareTrendsAgainst *self, const char *area)
{
  g_return_if_fail (CARE_IS_TRENDS_AGAINST (self));
  guint place = place_of (self, area);

  if (area == NULL || place > 0)
    gtk_drop_down_set_selected (self->list, place);
}
