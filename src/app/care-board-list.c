/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-list.h"

#include <glib/gi18n.h>

#include "care-compliance-row.h"
#include "care-piecemeal.h"
#include "care-words-board.h"
#include "care-words-dates.h"

/* The last twelve windows and the present one, whatever more the board has. */
#define MONTHS 13
/* Rows before "Show More", and how many more each time. */
#define SOME_ROWS 60
/* A row is many buttons: with more of them at a time the page would stand still. */
#define ROWS_A_FRAME 3

struct _CareBoardList
{
  AdwBin parent_instance;

  /* owned */
  CareBoardCells *cells;
  GPtrArray *rows; /* CareComplianceRow, borrowed from the groups */

  /* children */
  GtkWidget *groups;
  GtkWidget *list; /* of the group that is being filled, or NULL */
  GtkWidget *more; /* or NULL */

  int line; /* the next to be made */
  int most; /* rows that are made */
  CarePiecemeal making;
  bool stale; /* older than the cells: made anew when somebody looks */

  /* where the keyboard was before the rows were made anew */
  char *location; /* owned; NULL: elsewhere */
  CareService service;
  int cell;
};

G_DEFINE_FINAL_TYPE (CareBoardList, care_board_list, ADW_TYPE_BIN)

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The months above the cells, the present one bold. */
static GtkWidget *
months_new (const CareBoard *board)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_END, NULL);
  int n = care_board_n_months (board);

  gtk_widget_add_css_class (box, "month-heads");
  for (int i = MAX (n - MONTHS, 0); i < n; i++)
    {
      g_autofree char *name = care_words_month (care_board_window (board, i)->month);
      g_autofree char *three = g_utf8_substring (name, 0, 3);
      GtkWidget *label = gtk_label_new (three);

      gtk_widget_set_tooltip_text (label, name);
      gtk_widget_add_css_class (label, i == n - 1 ? "caption-heading" : "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

/* Only of those to whom a notice is near: nobody else is told of a penalty. */
static void
add_penalty (GtkWidget *group, const CareBoard *board, int provider)
{
  g_autofree char *penalty = care_words_board_penalty (board, provider);

  if (care_board_provider_level (care_board_provider (board, provider)) < CARE_LEVEL_SOME_MISSED
      && *penalty != '\0')
    gtk_box_append (GTK_BOX (group), label_new (penalty, "fact"));
}

static GtkWidget *
provider_button_new (const CareBoardProvider *provider)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Provider Details…"));
  g_autofree char *spoken = g_strdup_printf (_ ("Provider details, %s"), provider->name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", provider->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-provider");
  return button;
}

/* A notice goes to the provider: what it is exposed to with all its homes, and what that may cost. */
static void
add_provider (GtkWidget *group, GtkWidget *heading, const CareBoard *board, int provider)
{
  const CareBoardProvider *one = care_board_provider (board, provider);
  g_autofree char *exposure = care_words_board_exposure (board, -1, provider);

  gtk_box_append (GTK_BOX (heading), provider_button_new (one));
  if (one->homes > 1)
    gtk_box_append (GTK_BOX (group),
                    label_new (exposure, care_compliance_row_class (care_board_provider_level (one))));
  add_penalty (group, board, provider);
}

/* line: of the group's totals, or of the first home where they are in no group. */
static void
begin_group (CareBoardList *self, int line)
{
  const CareBoard *board = care_board_cells_get_board (self->cells);
  bool totals = care_board_cells_get_row (self->cells, line) < 0;
  int provider = care_board_cells_get_provider (self->cells, line);
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  g_autofree char *name
      = totals ? care_cell_model_row_title (CARE_CELL_MODEL (self->cells), line, 0) : g_strdup (_ ("Homes"));

  self->list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_widget_add_css_class (self->list, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (totals)
    {
      GtkWidget *heading = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);

      gtk_box_append (GTK_BOX (heading), label_new (name, "heading"));
      gtk_box_append (GTK_BOX (group), heading);
      if (provider >= 0)
        add_provider (group, heading, board, provider);
    }
  else if (care_board_cells_n_homes (self->cells) == 1 && provider >= 0)
    add_penalty (group, board, provider);
  gtk_box_append (GTK_BOX (group), months_new (board));
  gtk_box_append (GTK_BOX (group), self->list);
  gtk_box_append (GTK_BOX (self->groups), group);
}

static void
make_row (CareBoardList *self, int row)
{
  GtkWidget *widget = care_compliance_row_new (care_board_cells_get_board (self->cells), row, MONTHS);

  if (self->list == NULL)
    begin_group (self, self->line);
  gtk_box_append (GTK_BOX (self->list), widget);
  g_ptr_array_add (self->rows, widget);
  if (self->location != NULL
      && care_compliance_row_is_of (CARE_COMPLIANCE_ROW (widget), self->location, self->service))
    {
      g_clear_pointer (&self->location, g_free);
      care_compliance_row_set_focus (CARE_COMPLIANCE_ROW (widget), self->cell);
    }
}

static void
show_more_button (CareBoardList *self, int left)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show More (%d Is Not Shown)",
                                                        "Show More (%d Are Not Shown)", (gulong)left),
                                           left);

  self->more = gtk_button_new_with_label (text);
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->more), "board-list.show-more");
  gtk_box_append (GTK_BOX (self->groups), self->more);
}

/* Some rows; all up to the one that had the keyboard are made at once. True while there are more to come. */
static bool
make_rows (gpointer data)
{
  CareBoardList *self = data;
  CareCellModel *model = CARE_CELL_MODEL (self->cells);
  int made = 0;

  for (; self->line < care_cell_model_n_rows (model); self->line++)
    {
      int row = care_board_cells_get_row (self->cells, self->line);

      if (row >= 0 && (int)self->rows->len >= self->most)
        break;
      if (row >= 0 && made++ >= ROWS_A_FRAME && self->location == NULL)
        return true;
      if (row >= 0)
        make_row (self, row);
      else if (!care_board_cells_is_all (self->cells, self->line) && (int)self->rows->len < self->most)
        begin_group (self, self->line);
    }
  if (self->line < care_cell_model_n_rows (model))
    show_more_button (self, care_board_cells_n_homes (self->cells) - (int)self->rows->len);
  g_clear_pointer (&self->location, g_free); /* it is shown no more */
  return false;
}

static void
keep_focus (CareBoardList *self)
{
  for (guint i = 0; i < self->rows->len && self->location == NULL; i++)
    {
      CareComplianceRow *row = self->rows->pdata[i];
      int cell = care_compliance_row_get_focus (row);

      if (cell < 0)
        continue;
      self->location = g_strdup (care_compliance_row_get_location (row));
      self->service = care_compliance_row_get_service (row);
      self->cell = cell;
    }
}

static void
fill (CareBoardList *self)
{
  GtkWidget *child = NULL;

  self->stale = false;
  keep_focus (self);
  care_piecemeal_end (&self->making);
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  self->list = self->more = NULL;
  self->line = 0;
  care_piecemeal_begin (&self->making, make_rows, self);
}

static void
on_reshaped (CareBoardList *self)
{
  self->stale = true;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
show_more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareBoardList *self = CARE_BOARD_LIST (widget);
  guint before = self->rows->len;

  self->most += SOME_ROWS;
  if (self->more != NULL)
    gtk_box_remove (GTK_BOX (self->groups), self->more);
  self->more = NULL;
  care_piecemeal_begin (&self->making, make_rows, self);
  if (before < self->rows->len) /* the button had the keyboard */
    care_compliance_row_set_focus (self->rows->pdata[before], 0);
}

/* Up and down stay in the month, over the groups too. */
static gboolean
move_rows_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareBoardList *self = CARE_BOARD_LIST (widget);
  int step = g_variant_get_int32 (arguments);

  for (int i = 0; i < (int)self->rows->len; i++)
    {
      int cell = care_compliance_row_get_focus (self->rows->pdata[i]);
      bool there = i + step >= 0 && i + step < (int)self->rows->len;

      if (cell >= 0 && there)
        return care_compliance_row_set_focus (self->rows->pdata[i + step], cell);
    }
  return FALSE;
}

static void
care_board_list_map (GtkWidget *widget)
{
  CareBoardList *self = CARE_BOARD_LIST (widget);

  if (self->stale)
    fill (self);
  GTK_WIDGET_CLASS (care_board_list_parent_class)->map (widget);
}

static void
care_board_list_dispose (GObject *object)
{
  CareBoardList *self = CARE_BOARD_LIST (object);

  care_piecemeal_end (&self->making);
  g_clear_object (&self->cells);
  G_OBJECT_CLASS (care_board_list_parent_class)->dispose (object);
}

static void
care_board_list_finalize (GObject *object)
{
  CareBoardList *self = CARE_BOARD_LIST (object);

  g_ptr_array_unref (self->rows);
  g_free (self->location);
  G_OBJECT_CLASS (care_board_list_parent_class)->finalize (object);
}

static void
care_board_list_class_init (CareBoardListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_board_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_board_list_finalize;
  widget_class->map = care_board_list_map;
  gtk_widget_class_install_action (widget_class, "board-list.show-more", NULL, show_more_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_rows_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_rows_cb, "i", 1);
}

static void
care_board_list_init (CareBoardList *self)
{
  GtkWidget *clamp = NULL;

  self->rows = g_ptr_array_new ();
  self->most = SOME_ROWS;
  self->groups
      = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24, "margin-top", 12,
                      "margin-bottom", 24, "margin-start", 12, "margin-end", 12, NULL);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 1200, "tightening-threshold", 1200, "child",
                        self->groups, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                                   GTK_POLICY_NEVER, "child", clamp, NULL));
}

void
care_board_list_set_cells (CareBoardList *self, CareBoardCells *cells)
{
  g_return_if_fail (CARE_IS_BOARD_LIST (self) && CARE_IS_BOARD_CELLS (cells) && self->cells == NULL);

  self->cells = g_object_ref (cells);
  g_signal_connect_object (cells, "reshaped", G_CALLBACK (on_reshaped), self, G_CONNECT_SWAPPED);
}

bool
care_board_list_take_focus (CareBoardList *self)
{
  g_return_val_if_fail (CARE_IS_BOARD_LIST (self), false);

  return self->rows->len > 0
         && (care_compliance_row_set_focus (self->rows->pdata[0], MONTHS - 1)
             || care_compliance_row_set_focus (self->rows->pdata[0], 0));
}
