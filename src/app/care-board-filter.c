/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-filter.h"

#include "care-returns-choices.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

enum
{
  SERVICE = CARE_N_BOARD_TEXTS,
  STATE,
  N_CHOICES,
};

struct _CareBoardFilter
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkWidget *sheet, *clear;
  GtkDropDown *choices[N_CHOICES];      /* NULL for the name of a home, which is searched */
  GPtrArray *texts[CARE_N_BOARD_TEXTS]; /* char *: what the lines after the first stand for */
  CareBoard *board;                     /* owned, or NULL: what is to be offered when somebody looks */
  int month;                            /* the newest that is shown */
  bool offering;
};

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CareBoardFilter, care_board_filter, ADW_TYPE_BIN)

/* What each choice is of, and its line for no choice. */
static const char *const titles[N_CHOICES][2] = {
  [CARE_BOARD_PROVIDER] = { N_ ("Provider"), N_ ("All providers") },
  [CARE_BOARD_BRAND] = { N_ ("Brand"), N_ ("All brands") },
  [CARE_BOARD_REGION] = { N_ ("Region"), N_ ("All regions") },
  [CARE_BOARD_COUNCIL] = { N_ ("Council"), N_ ("All councils") },
  [SERVICE] = { N_ ("Care type"), N_ ("Both care types") },
  [STATE] = { N_ ("This month"), N_ ("Whatever it is") },
};

/* In the order in which somebody looks for them. */
static const CareState states[]
    = { CARE_STATE_OPEN,    CARE_STATE_MISSED, CARE_STATE_OUTSIDE_WINDOW, CARE_STATE_INCOMPLETE,
        CARE_STATE_ON_TIME, CARE_STATE_NIL,    CARE_STATE_UNKNOWN,        CARE_STATE_NOT_REQUIRED };

static int
count_chosen (CareBoardFilter *self)
{
  int n = 0;

  for (int i = 0; i < N_CHOICES; i++)
    n += self->choices[i] != NULL && gtk_drop_down_get_selected (self->choices[i]) > 0;
  return n;
}

static void
on_chosen (CareBoardFilter *self)
{
  int n = count_chosen (self);
  g_autofree char *label = n > 0 ? g_strdup_printf (_ ("_Filter (%d)"), n) : g_strdup (_ ("_Filter"));

  g_autofree char *spoken
      = n > 0 ? g_strdup_printf (ngettext ("Which homes are shown: %d choice made",
                                           "Which homes are shown: %d choices made", (gulong)n),
                                 n)
              : g_strdup (_ ("Which homes are shown"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_menu_button_set_label (self->button, label);
  gtk_widget_set_sensitive (self->clear, n > 0);
  if (!self->offering)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
care_board_filter_clear (CareBoardFilter *self)
{
  g_return_if_fail (CARE_IS_BOARD_FILTER (self));

  self->offering = true;
  for (int i = 0; i < N_CHOICES; i++)
    if (self->choices[i] != NULL)
      gtk_drop_down_set_selected (self->choices[i], 0);
  self->offering = false;
  on_chosen (self);
}

static void
care_board_filter_finalize (GObject *object)
{
  CareBoardFilter *self = CARE_BOARD_FILTER (object);

  g_clear_pointer (&self->board, care_board_unref);
  for (int i = 0; i < CARE_N_BOARD_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_ptr_array_unref);
  G_OBJECT_CLASS (care_board_filter_parent_class)->finalize (object);
}

static void
care_board_filter_class_init (CareBoardFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_board_filter_finalize;
  signals[CHANGED] = g_signal_new ("changed", CARE_TYPE_BOARD_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
add_choice (CareBoardFilter *self, GtkGrid *sheet, int which)
{
  GtkWidget *label = gtk_label_new (_ (titles[which][0]));
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  gtk_grid_attach (sheet, label, 0, which, 1, 1);
  gtk_grid_attach (sheet, choice, 1, which, 1, 1);
  self->choices[which] = GTK_DROP_DOWN (choice);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (on_chosen), self);
}

/* Where nothing parts the homes there is nothing to choose. */
static void
show_choice (CareBoardFilter *self, int which, bool shown)
{
  GtkGrid *sheet = GTK_GRID (gtk_widget_get_parent (GTK_WIDGET (self->choices[which])));

  gtk_widget_set_visible (GTK_WIDGET (self->choices[which]), shown);
  gtk_widget_set_visible (gtk_grid_get_child_at (sheet, 0, which), shown);
}

static void
offer_texts (CareBoardFilter *self, const CareBoard *board, CareBoardText which)
{
  const char *const *texts = care_board_list_texts (board, which);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_free);
  guint before = gtk_drop_down_get_selected (self->choices[which]), selected = 0;
  const char *chosen = before > 0 && before != GTK_INVALID_LIST_POSITION
                           ? g_ptr_array_index (self->texts[which], before - 1)
                           : NULL;

  g_ptr_array_add (words, _ (titles[which][1]));
  for (int i = 0; texts[i] != NULL; i++)
    {
      g_ptr_array_add (kept, g_strdup (texts[i]));
      g_ptr_array_add (words, *texts[i] != '\0' ? (gpointer)texts[i] : _ ("Not known"));
      if (g_strcmp0 (chosen, texts[i]) == 0)
        selected = kept->len;
    }
  show_choice (self, (int)which, kept->len > 1);
  care_returns_choices_set (self->choices[which], words, selected);
  g_clear_pointer (&self->texts[which], g_ptr_array_unref);
  self->texts[which] = kept;
}

static void
offer_fixed (CareBoardFilter *self, int which)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint before = gtk_drop_down_get_selected (self->choices[which]);

  g_ptr_array_add (words, _ (titles[which][1]));
  for (int i = 0; which == SERVICE && i < CARE_N_SERVICES; i++)
    g_ptr_array_add (words, (gpointer)care_words_service ((CareService)i));
  for (size_t i = 0; which == STATE && i < G_N_ELEMENTS (states); i++)
    g_ptr_array_add (words, (gpointer)care_words_state (states[i]));
  care_returns_choices_set (self->choices[which], words, before < words->len ? before : 0);
}

/* Thousands of names take longer to be laid out in a choice than a frame may. */
static void
offer_all (CareBoardFilter *self)
{
  g_autoptr (CareBoard) board = g_steal_pointer (&self->board);

  if (board == NULL)
    return;
  self->offering = true;
  for (int i = CARE_BOARD_PROVIDER; i < CARE_N_BOARD_TEXTS; i++)
    offer_texts (self, board, (CareBoardText)i);
  offer_fixed (self, SERVICE);
  offer_fixed (self, STATE);
  self->offering = false;
  on_chosen (self);
}

/* What is chosen has to be looked for in what is offered now; else that waits until the sheet is opened. */
void
care_board_filter_offer (CareBoardFilter *self, CareBoard *board)
{
  g_return_if_fail (CARE_IS_BOARD_FILTER (self) && board != NULL);

  g_clear_pointer (&self->board, care_board_unref);
  self->board = care_board_ref (board);
  self->month = care_board_n_months (board) - 1;
  if (count_chosen (self) > 0 || gtk_widget_get_mapped (self->sheet))
    offer_all (self);
}

static void
care_board_filter_init (CareBoardFilter *self)
{
  GtkWidget *sheet = self->sheet = gtk_grid_new (), *popover = gtk_popover_new ();

  gtk_grid_set_row_spacing (GTK_GRID (sheet), 6);
  gtk_grid_set_column_spacing (GTK_GRID (sheet), 12);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->clear = gtk_button_new_with_mnemonic (_ ("_Show All"));
  for (int i = CARE_BOARD_PROVIDER; i < N_CHOICES; i++)
    add_choice (self, GTK_GRID (sheet), i);
  gtk_grid_attach (GTK_GRID (sheet), self->clear, 0, N_CHOICES, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (popover), sheet);
  gtk_menu_button_set_use_underline (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Which Homes Are Shown"));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (offer_all), self);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (care_board_filter_clear), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  on_chosen (self);
}

void
care_board_filter_apply (CareBoardFilter *self, CareBoardWanted *wanted)
{
  g_return_if_fail (CARE_IS_BOARD_FILTER (self) && wanted != NULL);

  for (int i = CARE_BOARD_PROVIDER; i < CARE_N_BOARD_TEXTS; i++)
    {
      guint selected = gtk_drop_down_get_selected (self->choices[i]);

      if (self->texts[i] != NULL && selected > 0 && selected <= self->texts[i]->len)
        wanted->only[i] = g_ptr_array_index (self->texts[i], selected - 1);
    }
  guint service = gtk_drop_down_get_selected (self->choices[SERVICE]);
  guint state = gtk_drop_down_get_selected (self->choices[STATE]);
  if (service > 0 && service <= CARE_N_SERVICES)
    wanted->service = (int)service - 1;
  if (state > 0 && state <= G_N_ELEMENTS (states))
    {
      wanted->state = (int)states[state - 1];
      wanted->month = self->month;
    }
}

GtkDropDown *
care_board_filter_get_choice (CareBoardFilter *self, int which)
{
  g_return_val_if_fail (CARE_IS_BOARD_FILTER (self) && which > 0 && which < N_CHOICES, NULL);

  offer_all (self);
  return self->choices[which];
}
