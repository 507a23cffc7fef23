/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-clock-card.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "care-case-parts.h"
#include "care-why.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"

/* Looks, part 4 "Case": amber at a week or less, red at two days or less. Proposals, not law. */
#define SOON_DAYS 7
#define NOW_DAYS 2

/* A date that others keep is no deadline of the provider's. */
static bool
is_ours (CareClockWhat what)
{
  return what != CARE_CLOCK_DECISION && what != CARE_CLOCK_DEBT_REFERRAL;
}

const char *
care_clock_card_colour (const CareCaseClock *clock, CareDate today)
{
  int days = clock->safe - today;

  if (!is_ours (clock->what))
    return NULL;
  if (clock->state == CARE_CLOCK_MISSED || (clock->state == CARE_CLOCK_RUNNING && days <= NOW_DAYS))
    return "error";
  return clock->state == CARE_CLOCK_RUNNING && days <= SOON_DAYS ? "warning" : NULL;
}

/* "17" large and "days left" beside it; a clock that does not run says so in words. */
static GtkWidget *
figure (const CareCaseClock *clock, CareDate today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *words = care_words_days_left (clock->safe, today);
  const char *space = strchr (words, ' ');
  const char *css_class = care_clock_card_colour (clock, today);
  bool counts = clock->state == CARE_CLOCK_RUNNING || clock->state == CARE_CLOCK_MISSED;

  if (counts && space != NULL && g_ascii_isdigit (words[0]))
    {
      g_autofree char *number = g_strndup (words, (gsize)(space - words));
      GtkWidget *large = care_case_label (number, "clock-figure");
      GtkWidget *rest = care_case_label (space + 1, "secondary");

      gtk_widget_add_css_class (large, "numeric");
      if (css_class != NULL)
        gtk_widget_add_css_class (large, css_class);
      gtk_label_set_wrap (GTK_LABEL (rest), false);
      gtk_widget_set_valign (rest, GTK_ALIGN_BASELINE);
      gtk_widget_set_valign (large, GTK_ALIGN_BASELINE);
      gtk_box_append (GTK_BOX (box), large);
      gtk_box_append (GTK_BOX (box), rest);
    }
  else
    {
      GtkWidget *state
          = care_case_label (counts ? words : care_words_clock_state (clock->state), "clock-figure");

      if (css_class != NULL)
        gtk_widget_add_css_class (state, css_class);
      gtk_box_append (GTK_BOX (box), state);
    }
  return box;
}

static char *
until (const CareCaseClock *clock)
{
  g_autofree char *date = care_words_date (clock->safe);

  return g_strdup_printf (is_ours (clock->what) ? _ ("To the end of %s") : _ ("Expected by %s"), date);
}

GtkWidget *
care_clock_card_new (const CareCaseClock *clock, const CareLaw *law, CareDate today)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_autofree char *sentence = care_words_clock_sentence (clock, today);
  g_autofree char *readings = care_words_clock_readings (clock);
  g_autofree char *caption = until (clock);
  GtkWidget *why = care_why_button_new (care_words_clock (clock->what), &clock->because, law);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "clock-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_box_append (GTK_BOX (card), care_case_label (care_words_clock (clock->what), "heading"));
  gtk_box_append (GTK_BOX (card), figure (clock, today));
  gtk_box_append (GTK_BOX (card), care_case_label (caption, "answer-help"));
  if (readings[0] != '\0')
    gtk_box_append (GTK_BOX (card), care_case_label (readings, "answer-help"));
  gtk_widget_set_halign (why, GTK_ALIGN_START);
  gtk_widget_set_valign (why, GTK_ALIGN_END);
  gtk_widget_set_vexpand (why, true);
  gtk_widget_add_css_class (why, "clock-why");
  gtk_box_append (GTK_BOX (card), why);
  return card;
}
