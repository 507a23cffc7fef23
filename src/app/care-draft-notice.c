/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-notice.h"

#include <glib/gi18n.h>

#include "care-provider-row.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-states.h"

#define WIDEST_VALUE 20 /* characters of a line, so that a narrow pane has room for both */

struct _CareDraftNotice
{
  GtkBox parent_instance;

  /* children */
  CareProviderRow *provider;
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* borrowed: those in the group */
};

G_DEFINE_FINAL_TYPE (CareDraftNotice, care_draft_notice, GTK_TYPE_BOX)

static void
care_draft_notice_finalize (GObject *object)
{
  g_ptr_array_unref (CARE_DRAFT_NOTICE (object)->rows);
  G_OBJECT_CLASS (care_draft_notice_parent_class)->finalize (object);
}

static void
care_draft_notice_class_init (CareDraftNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_draft_notice_finalize;
}

static void
care_draft_notice_init (CareDraftNotice *self)
{
  AdwPreferencesGroup *provider = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->rows = g_ptr_array_new ();
  self->provider = g_object_new (CARE_TYPE_PROVIDER_ROW, NULL);
  adw_preferences_group_add (provider, GTK_WIDGET (self->provider));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Filled in from the Case"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (provider));
}

static void
add (CareDraftNotice *self, const char *what, const char *words)
{
  GtkWidget *row = NULL, *value = NULL;

  if (words == NULL || *words == '\0')
    return;
  row = adw_action_row_new ();
  value = gtk_label_new (words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  gtk_label_set_wrap (GTK_LABEL (value), true);
  /* A row gives its title all the room that a label does not ask for. */
  gtk_label_set_width_chars (GTK_LABEL (value), (int)MIN (g_utf8_strlen (words, -1), WIDEST_VALUE));
  gtk_label_set_max_width_chars (GTK_LABEL (value), WIDEST_VALUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (value, "secondary");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_date (CareDraftNotice *self, const char *what, CareDate date)
{
  g_autofree char *words = care_words_date (date);

  add (self, what, words);
}

static CareEventKind
answered_by (CarePaper paper)
{
  return paper == CARE_PAPER_REVIEW   ? CARE_EVENT_DECISION
         : paper == CARE_PAPER_APPEAL ? CARE_EVENT_FINAL_NOTICE
                                      : CARE_EVENT_NOTICE_OF_INTENT;
}

static const char *
printed_words (CareEventKind kind)
{
  return kind == CARE_EVENT_DECISION       ? _ ("Review: date it gives")
         : kind == CARE_EVENT_FINAL_NOTICE ? _ ("Date to pay by")
                                           : _ ("Date it gives for representations");
}

static void
add_event (CareDraftNotice *self, const CareCaseEvent *event)
{
  add_date (self, care_event_kind_is_served (event->kind) ? _ ("Date on the document") : _ ("Date"),
            event->date);
  if (event->has_channel)
    add (self, _ ("How it was sent"), care_words_channel (event->channel));
  add_date (self, _ ("Received"), event->received);
  add_date (self, printed_words (event->kind), event->printed);
  if (event->amount_pence >= 0)
    {
      g_autofree char *amount = care_words_money (event->amount_pence);

      add (self, _ ("Penalty"), amount);
    }
}

void
care_draft_notice_show (CareDraftNotice *self, CareDrafting *drafting)
{
  const CareCasePapers *papers = NULL;
  const CareCaseEvent *event = NULL;
  CareEventKind kind;

  g_return_if_fail (CARE_IS_DRAFT_NOTICE (self) && CARE_IS_DRAFTING (drafting));

  papers = care_drafting_get_papers (drafting);
  kind = answered_by (care_drafting_get_paper (drafting));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (papers == NULL)
    return;
  care_provider_row_show (self->provider, papers->view->provider);
  event = care_case_last (papers->view->ca, kind);
  adw_preferences_group_set_description (
      self->group, event != NULL ? NULL
                                 : _ ("It is not recorded in this case yet. Record it on the page of the "
                                      "case, so that the document can name it."));
  add (self, _ ("Case"), papers->view->ca->id);
  if (event != NULL)
    add_event (self, event);
}
