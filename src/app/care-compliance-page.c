/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-compliance-page.h"

#include "care-application.h"
#include "care-board-sheet.h"
#include "care-board-view.h"
#include "care-page-sheets.h"
#include "care-state-cell.h"
#include "care-trends-view.h"
#include "care-words-dates.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

#define MANY_ROWS 300 /* from so many on it opens as a board */

struct _CareCompliancePage
{
  AdwBin parent_instance;

  /* borrowed, until the next refresh */
  const CareOverview *overview;
  CareDesk *desk;
  GSettings *settings; /* owned */
  bool seen;           /* a group was shown once, and how it is shown is a person's choice from then on */

  /* template children */
  AdwWindowTitle *title;
  GtkLabel *sentence;
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

/* Once: as it was last looked at, else as fits the number of homes. */
static void
choose_view (CareCompliancePage *self, guint n_homes)
{
  g_autofree char *view = g_settings_get_string (self->settings, "compliance-view");
  bool board = *view == '\0' ? n_homes > MANY_ROWS : g_str_equal (view, "board");

  if (g_str_equal (view, "trends"))
    gtk_toggle_button_set_active (self->as_trends, TRUE);
  else if (board)
    gtk_toggle_button_set_active (self->as_board, TRUE);
  self->seen = true;
}

static void
care_compliance_page_refresh (CarePage *page, const CareOverview *overview)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (page);

  self->overview = overview;
  if (!self->seen && overview->status->locations->len > 0)
    choose_view (self, overview->status->locations->len);
  show_sentence (self, overview);
  care_board_view_refresh (self->board);
  care_trends_view_refresh (self->trends, self->desk);
}

/* Only the one that is pressed in: the one that springs up says nothing. */
static void
toggled_cb (CareCompliancePage *self, GtkToggleButton *button)
{
  bool board = button == self->as_board, trends = button == self->as_trends;

  if (!gtk_toggle_button_get_active (button))
    return;
  gtk_stack_set_visible_child_name (self->content, trends ? "trends" : "board");
  care_board_view_set_as_list (self->board, !board);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), !trends);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !trends);
  if (self->seen)
    g_settings_set_string (self->settings, "compliance-view", trends ? "trends" : board ? "board" : "list");
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

  if (gtk_toggle_button_get_active (self->as_trends))
    return gtk_widget_child_focus (GTK_WIDGET (self->trends), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

/* What is in front: the homes as they are filtered and sorted; behind the trends all of them. */
static CareSheet *
care_compliance_page_export_table (CarePage *page, const CareOverview *overview)
{
  CareCompliancePage *self = CARE_COMPLIANCE_PAGE (page);
  CareSheet *board = gtk_toggle_button_get_active (self->as_trends)
                         ? NULL
                         : care_board_sheet_new (care_board_view_get_cells (self->board));

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

static void
care_compliance_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_COMPLIANCE_PAGE);
  G_OBJECT_CLASS (care_compliance_page_parent_class)->dispose (object);
}

static void
care_compliance_page_finalize (GObject *object)
{
  g_object_unref (CARE_COMPLIANCE_PAGE (object)->settings);
  G_OBJECT_CLASS (care_compliance_page_parent_class)->finalize (object);
}

static void
care_compliance_page_class_init (CareCompliancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_compliance_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_compliance_page_finalize;
  g_type_ensure (CARE_TYPE_BOARD_VIEW);
  g_type_ensure (CARE_TYPE_TRENDS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-compliance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, title);
  gtk_widget_class_bind_template_child (widget_class, CareCompliancePage, sentence);
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
  self->settings = g_settings_new (CARE_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  care_board_view_set_as_list (self->board, true);
  add_legend (self);
}
