/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-enforcement-row.h"

#include "care-case-parts.h"
#include "care-clock-card.h"
#include "care-names.h"
#include "care-words-cases.h"
#include "care-words-dates.h"

#define STATE_WIDTH 22 /* characters, until it wraps */

bool
care_enforcement_is_closed (const CareCase *ca)
{
  CareCaseState state = CARE_CASE_CLOSED;

  g_return_val_if_fail (ca != NULL, true);

  state = care_case_state (ca);
  return state == CARE_CASE_CLOSED || state == CARE_CASE_PAID;
}

/* The clock that says how urgent the case is: the first that runs, before the next window; but a date for
 * representations that went by is more urgent than any to come. */
static const CareCaseClock *
urgent (const CareCase *ca, const GArray *clocks)
{
  const CareCaseClock *window = NULL;

  for (guint i = 0; i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);
      bool late = clock->state == CARE_CLOCK_MISSED && clock->what == CARE_CLOCK_REPRESENTATIONS
                  && care_case_state (ca) == CARE_CASE_NOTICE;

      if (late || (clock->state == CARE_CLOCK_RUNNING && clock->what != CARE_CLOCK_NEXT_WINDOW))
        return clock;
      if (clock->state == CARE_CLOCK_RUNNING && window == NULL)
        window = clock;
    }
  return window;
}

static GArray *
clocks_of (const CareOverview *overview, const CareCase *ca)
{
  return care_case_clocks (ca, overview->today, overview->law->holidays, overview->law->rules);
}

static GtkWidget *
right_label (const char *text, const char *css_class)
{
  GtkWidget *label = care_case_label (text, css_class);

  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_max_width_chars (GTK_LABEL (label), STATE_WIDTH);
  return label;
}

/* The date of the clock, in the colour of how near it is, and under it the state. */
static GtkWidget *
suffix (const CareOverview *overview, const CareCase *ca, const CareCaseClock *clock)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (clock != NULL && !care_enforcement_is_closed (ca))
    {
      const char *colour = care_clock_card_colour (clock, overview->today);
      g_autofree char *date = care_words_date_short (clock->safe);
      GtkWidget *label = right_label (date, "numeric");

      gtk_label_set_wrap (GTK_LABEL (label), false);
      if (colour != NULL)
        gtk_widget_add_css_class (label, colour);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), right_label (care_words_case_state (care_case_state (ca)), "answer-help"));
  return box;
}

GtkWidget *
care_enforcement_row (const CareOverview *overview, const CareCase *ca)
{
  g_autoptr (GArray) clocks = NULL;
  g_autofree char *next = NULL;
  GtkWidget *row = NULL;

  g_return_val_if_fail (overview != NULL && ca != NULL, NULL);

  clocks = clocks_of (overview, ca);
  next = care_words_case_next (ca, clocks, overview->today);
  row = care_case_row (care_names_provider (overview, ca->provider), next, NULL);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix (overview, ca, urgent (ca, clocks)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), true);
  g_object_set_data_full (G_OBJECT (row), "care-case", g_strdup (ca->id), g_free);
  return row;
}

const char *
care_enforcement_row_case (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "care-case");
}

typedef struct
{
  CareCase *ca;
  CareDate date;
  guint place;
} Ranked;

static int
compare (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  return one->place < other->place ? -1 : 1;
}

GPtrArray *
care_enforcement_order (const CareOverview *overview)
{
  g_autoptr (GArray) ranked = g_array_new (false, false, sizeof (Ranked));
  GPtrArray *cases = g_ptr_array_new ();

  g_return_val_if_fail (overview != NULL, cases);

  for (guint i = 0; i < overview->cases->len; i++)
    {
      CareCase *ca = g_ptr_array_index (overview->cases, i);
      g_autoptr (GArray) clocks = clocks_of (overview, ca);
      const CareCaseClock *clock = urgent (ca, clocks);
      bool has_date = clock != NULL && !care_enforcement_is_closed (ca);
      Ranked one = { ca, has_date ? clock->safe : G_MAXINT, i };

      g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (cases, g_array_index (ranked, Ranked, i).ca);
  return cases;
}
