/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-compliance-page.h"

#include "care-board-sheet.h"
#include "care-board-view.h"
#include "care-board.h"
#include "care-compliance-row.h"
#include "care-focus.h"
#include "care-names.h"
#include "care-page-sheets.h"
#include "care-state-cell.h"
#include "care-trends-view.h"
#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

/* Rows of a provider before "Show more", and how many more each time: a row is many cells, and a page of
 * hundreds would stand still while it is made. */
#define SOME_ROWS 30
#define MANY_ROWS 300 /* from so many on, providers come in steps too, a fifth of that */

struct _CareCompliancePage
{
  AdwBin parent_instance;

  /* borrowed, until the next refresh */
  const CareOverview *overview;
  CareDesk *desk;
  GPtrArray *rows; /* CareComplianceRow, borrowed from the groups */
  int most;        /* rows of a provider that are shown, and of all where there are many */
  bool seen;       /* a group was shown once, and how it is shown is a person's choice from then on */
  bool stale;      /* not filled since the last refresh: that waits until somebody looks */

  /* template children */
  AdwWindowTitle *title;
  GtkLabel *sentence;
  GtkBox *groups;
  GtkFlowBox *legend;
  GtkToggleButton *as_board;
  GtkToggleButton *as_trends;
  GtkStack *content;
  CareBoardView *board;
  CareTrendsView *trends;
};

static void care_compliance_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareCompliancePage,
                               care_compliance_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_compliance_page_page_init))

/* The window that counts now: the open one, else the one that closed last. */
static CareMonth
present_month (const CareOverview *overview)
{
  return overview->open ? overview->window.month : overview->window.month - 1;
}

static void
show_sentence (CareCompliancePage *self, const CareOverview *overview)
{
  CareMonth month = present_month (overview);
  g_autofree char *name = care_words_month (month);
  int on_time = 0, nil = 0, missed = 0, left = 0, unknown = 0;
  GString *text = NULL;

  for (guint i = 0; i < overview->status->locations->len; i++)
    {
      guint n = 0;
      CareHistoryRow *const *months = care_status_months_of (overview->status, i, &n);
      guint at = n > 0 ? (guint)(month - months[0]->month) : 0;
      CareState state = at < n ? months[at]->state : CARE_STATE_NOT_REQUIRED;

      on_time += state == CARE_STATE_ON_TIME;
      nil += state == CARE_STATE_NIL;
      missed += care_state_is_miss (state) && !overview->open;
      left += state == CARE_STATE_OPEN || (care_state_is_miss (state) && overview->open);
      unknown += state == CARE_STATE_UNKNOWN;
    }
  text = g_string_new (NULL);
  g_string_printf (text, _ ("%s: %d on time, %d nil, %d missed, %d to do"), name, on_time, nil, missed, left);
  if (unknown > 0)
    g_string_append_printf (text, _ (", %d not known"), unknown);
  gtk_label_set_text (self->sentence, text->str);
  g_string_free (text, TRUE);
}

/* The months above the cells, the present one bold. */
static GtkWidget *
months_new (const CareOverview *overview)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_END, NULL);
  guint n = 0;
  CareHistoryRow *const *months = care_status_months_of (overview->status, 0, &n);

  gtk_widget_add_css_class (box, "month-heads");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = care_words_month (months[i]->month);
      g_autofree char *three = g_strndup (name, 3);
      GtkWidget *label = gtk_label_new (three);

      gtk_widget_set_tooltip_text (label, name);
      gtk_widget_add_css_class (label,
                                months[i]->month == overview->window.month ? "caption-heading" : "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The provider's name, with the way to its details. */
static GtkWidget *
heading_new (const char *name, const char *id)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
  GtkWidget *label = label_new (name, "heading");
  GtkWidget *button = gtk_button_new_with_label (_ ("Provider Details…"));
  g_autofree char *spoken = g_strdup_printf (_ ("Provider details, %s"), name);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-provider");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static bool
is_exposed (const CareExposure *exposure)
{
  return !g_str_equal (care_compliance_row_class (exposure, true), "fact");
}

/* The homes of a provider that are exposed, or those that are not; already: how many rows it has. Returns how
 * many there are, shown or not. Only a provider with more than are shown has those exposed first: else a home
 * keeps its place. */
static int
add_rows (CareCompliancePage *self,
          GtkBox *list,
          const CareOverview *overview,
          const GArray *homes,
          bool exposed,
          int already)
{
  bool many = (int)overview->status->locations->len > self->most;
  int rows = 0;

  for (guint i = 0; i < homes->len; i++)
    {
      guint of = g_array_index (homes, guint, i);
      const CareExposureRow *row = g_ptr_array_index (overview->status->locations, of);
      bool first = !many || is_exposed (&row->exposure);

      if (first != exposed || already + rows++ >= self->most)
        continue;
      g_ptr_array_add (self->rows, care_compliance_row_new (overview, of));
      gtk_box_append (list, g_ptr_array_index (self->rows, self->rows->len - 1));
    }
  return rows;
}

static GtkWidget *
more_button_new (int left)
{
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Show More (%d Is Not Shown)", "Show More (%d Are Not Shown)", left),
      left);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "compliance.show-more");
  return button;
}

static void
add_group (CareCompliancePage *self,
           const CareOverview *overview,
           const CareExposureRow *provider,
           const GArray *homes)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST, NULL);
  const CareProvider *known = care_names_find_provider (overview, provider->provider);
  bool penalty_applies = known == NULL || known->ownership == CARE_OWNERSHIP_PRIVATE;
  const char *name = care_names_provider (overview, provider->provider);
  g_autofree char *sentence
      = care_words_exposure (&provider->exposure, penalty_applies, overview->law->rules, overview->today);
  int rows = 0;

  gtk_widget_add_css_class (list, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (int pass = 0; pass < 2; pass++)
    rows += add_rows (self, GTK_BOX (list), overview, homes, pass == 0, rows);
  gtk_box_append (GTK_BOX (group), heading_new (name, provider->provider));
  if (rows > 1)
    gtk_box_append (GTK_BOX (group),
                    label_new (sentence, care_compliance_row_class (&provider->exposure, penalty_applies)));
  gtk_box_append (GTK_BOX (group), months_new (overview));
  gtk_box_append (GTK_BOX (group), list);
  if (rows > self->most)
    gtk_box_append (GTK_BOX (group), more_button_new (rows - self->most));
  gtk_box_append (self->groups, group);
}

/* provider id, borrowed -> GArray of guint, its rows of the status */
static GHashTable *
homes_by_provider (const CareStatus *status)
{
  GHashTable *homes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < status->locations->len; i++)
    {
      const CareExposureRow *row = g_ptr_array_index (status->locations, i);
      GArray *its = row->provider != NULL ? g_hash_table_lookup (homes, row->provider) : NULL;

      if (row->provider == NULL)
        continue;
      if (its == NULL)
        g_hash_table_insert (homes, row->provider, its = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val (its, i);
    }
  return homes;
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  const CareExposureRow *x = *(CareExposureRow *const *)a, *y = *(CareExposureRow *const *)b;

  return (int)care_exposure_level (&x->exposure) - (int)care_exposure_level (&y->exposure);
}

/* Those exposed first where not all can be shown; else each keeps its place. */
static GPtrArray *
list_providers (const CareStatus *status)
{
  GPtrArray *providers = g_ptr_array_new ();

  g_ptr_array_extend (providers, status->providers, NULL, NULL);
  if (status->locations->len > MANY_ROWS)
    g_ptr_array_sort (providers, compare_levels);
  return providers;
}

static void
fill (CareCompliancePage *self)
{
  const CareOverview *overview = self->overview;
  CareFocus *focus = care_focus_save (GTK_WIDGET (self->groups));
  GtkWidget *child = NULL;
  g_autoptr (GHashTable) homes = homes_by_provider (overview->status);
  g_autoptr (GPtrArray) providers = list_providers (overview->status);
  int left = 0;

  self->stale = false;
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < providers->len; i++)
    {
      const CareExposureRow *provider = providers->pdata[i];
      const GArray *its = g_hash_table_lookup (homes, provider->provider);

      if (its == NULL)
        continue;
      if (overview->status->locations->len <= MANY_ROWS || (int)self->rows->len < self->most / 5)
        add_group (self, overview, provider, its);
      else
        left += (int)its->len;
    }
  if (left > 0)
    gtk_box_append (self->groups, more_button_new (left));
  care_focus_restore (focus, GTK_WIDGET (self->groups));
}

static void
add_legend (CareCompliancePage *self)
{
  static const CareState SHOWN[]
      = { CARE_STATE_ON_TIME,        CARE_STATE_NIL,    CARE_STATE_OPEN,    CARE_STATE_INCOMPLETE,
          CARE_STATE_OUTSIDE_WINDOW, CARE_STATE_MISSED, CARE_STATE_UNKNOWN, CARE_STATE_NOT_REQUIRED };

  for (size_t i = 0; i < G_N_ELEMENTS (SHOWN); i++)
    {
      GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
      GtkWidget *word = gtk_label_new (care_words_state (SHOWN[i]));
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_widget_add_css_class (word, "caption");
      gtk_box_append (GTK_BOX (box), care_state_cell_swatch (SHOWN[i]));
      gtk_box_append (GTK_BOX (box), word);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
      gtk_widget_set_focusable (child, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      care_words_state (SHOWN[i]), -1);
      gtk_flow_box_insert (self->legend, child, -1);
    }
}

static void
care_compliance_page_refresh (CarePage *page, const CareOverview *overview)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (page);

  self->overview = overview;
  self->stale = true;
  if (!self->seen && overview->status->locations->len > MANY_ROWS)
    gtk_toggle_button_set_active (self->as_board, TRUE);
  self->seen = self->seen || overview->status->locations->len > 0;
  show_sentence (self, overview);
  care_board_view_refresh (self->board);
  care_trends_view_refresh (self->trends, self->desk);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->groups)))
    fill (self);
}

/* The list is made of widgets, so it is only made where it is looked at. */
static void
toggled_cb (CareCompliancePage *self)
{
  bool board = gtk_toggle_button_get_active (self->as_board);
  bool trends = gtk_toggle_button_get_active (self->as_trends);

  gtk_stack_set_visible_child_name (self->content, board ? "board" : trends ? "trends" : "list");
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !trends);
  if (!board && !trends && self->stale && self->overview != NULL)
    fill (self);
}

static void
care_compliance_page_set_desk (CarePage *page, CareDesk *desk)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (page);

  self->desk = desk;
  care_board_view_set_desk (self->board, desk);
}

static bool
care_compliance_page_take_focus (CarePage *page)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (page);

  if (gtk_toggle_button_get_active (self->as_board))
    return gtk_widget_grab_focus (GTK_WIDGET (self->board));
  if (gtk_toggle_button_get_active (self->as_trends))
    return gtk_widget_child_focus (GTK_WIDGET (self->trends), GTK_DIR_TAB_FORWARD);
  return self->rows->len > 0 && care_compliance_row_set_focus (g_ptr_array_index (self->rows, 0), 0);
}

/* What is in front: the board as it is filtered and sorted, else all months of all homes. */
static CareSheet *
care_compliance_page_export_table (CarePage *page, const CareOverview *overview)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (page);
  CareSheet *board = gtk_toggle_button_get_active (self->as_board)
                         ? care_board_sheet_new (care_board_view_get_cells (self->board))
                         : NULL;

  return board != NULL ? board : care_page_sheet_compliance (page, overview);
}

static void
care_compliance_page_page_init (CarePageInterface *iface)
{
  iface->export_table = care_compliance_page_export_table;
  iface->take_focus = care_compliance_page_take_focus;
  iface->refresh = care_compliance_page_refresh;
  iface->set_desk = care_compliance_page_set_desk;
}

/* Up and down stay in the month, over the groups too. */
static gboolean
move_rows_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (widget);
  int step = g_variant_get_int32 (arguments);

  for (int i = 0; i < (int)self->rows->len; i++)
    {
      int cell = care_compliance_row_get_focus (g_ptr_array_index (self->rows, i));
      bool there = i + step >= 0 && i + step < (int)self->rows->len;

      if (cell >= 0 && there)
        return care_compliance_row_set_focus (g_ptr_array_index (self->rows, i + step), cell);
    }
  return FALSE;
}

static void
show_more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (widget);

  self->most += SOME_ROWS;
  if (self->overview != NULL)
    fill (self);
}

static void
care_compliance_page_map (GtkWidget *widget)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (widget);

  if (self->stale && !gtk_toggle_button_get_active (self->as_board)
      && !gtk_toggle_button_get_active (self->as_trends))
    fill (self);
  GTK_WIDGET_CLASS (care_compliance_page_parent_class)->map (widget);
}

static void
care_compliance_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_COMPLIANCE_PAGE);
  G_OBJECT_CLASS (care_compliance_page_parent_class)->dispose (object);
}

static void
care_compliance_page_finalize (GObject *object)
{
  g_ptr_array_unref (CARE_COMPLIANCE_PAGE (object)->rows);
  G_OBJECT_CLASS (care_compliance_page_parent_class)->finalize (object);
}

static void
care_compliance_page_class_init (CareCompliancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_compliance_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_compliance_page_finalize;
  widget_class->map = care_compliance_page_map;
  g_type_ensure (CARE_TYPE_BOARD_VIEW);
  g_type_ensure (CARE_TYPE_TRENDS_VIEW);
  gtk_widget_class_install_action (widget_class, "compliance.show-more", NULL, show_more_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_rows_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_rows_cb, "i", 1);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-compliance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, title);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, groups);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, legend);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, as_board);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, as_trends);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, content);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, board);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, trends);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
care_compliance_page_init (CareCompliancePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->most = SOME_ROWS;
  add_legend (self);
}
