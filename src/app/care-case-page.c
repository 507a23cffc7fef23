/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-page.h"

#include <glib/gi18n.h>

#include "care-case-alleged.h"
#include "care-case-checklist.h"
#include "care-case-contacts.h"
#include "care-case-dates.h"
#include "care-case-files.h"
#include "care-case-line.h"
#include "care-case-parts.h"
#include "care-case-penalty.h"
#include "care-case-reviews.h"
#include "care-clock-card.h"
#include "care-provider-row.h"
#include "care-words-cases.h"
#include "care-words-rules.h"

#define MAX_CARDS 3

struct _CareCasePage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  char *shown; /* the id of the case */
  char *signature;

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *write;
  GtkScrolledWindow *scroller;
  GtkWidget *public_body;
  GtkLabel *next;
  GtkBox *clocks;
  GtkBox *warnings;
  GtkListBox *timeline;
  CareCaseAlleged *alleged;
  CareCaseDates *dates;
  CareCaseReviews *review;
  CareCaseChecklist *final_notice;
  CareCaseChecklist *decision;
  CareCaseChecklist *notice;
  CareCasePenalty *penalty;
  CareCaseContacts *contacts;
  CareProviderRow *provider;
};

G_DEFINE_FINAL_TYPE (CareCasePage, care_case_page, ADW_TYPE_BIN)

static bool
still_matters (CareClockState state)
{
  return state == CARE_CLOCK_RUNNING || state == CARE_CLOCK_MISSED || state == CARE_CLOCK_SUSPENDED;
}

static void
add_warning (CareCasePage *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "warning");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), care_case_label (text, NULL));
  gtk_box_append (self->warnings, box);
}

static void
show_warnings (CareCasePage *self, unsigned warnings, bool certain, const CareHolidays *holidays)
{
  care_case_clear (GTK_WIDGET (self->warnings));
  for (int i = 0; i < CARE_N_WARNINGS; i++)
    if (warnings & (1u << i) & ~(unsigned)CARE_WARNING_PAST_HORIZON)
      add_warning (self, care_words_warning (i));
  if (!certain)
    {
      g_autofree char *uncertain = care_words_uncertain (holidays);

      add_warning (self, uncertain);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings),
                          gtk_widget_get_first_child (GTK_WIDGET (self->warnings)) != NULL);
}

/* What to do now stands first. */
static void
show_clocks (CareCasePage *self, const CareCaseFile *file)
{
  const CareCaseView *view = file->view;
  const CareCaseClock *now = care_case_file_next_clock (file);
  unsigned warnings = 0;
  bool certain = true;
  int n = 0;

  care_case_clear (GTK_WIDGET (self->clocks));
  for (guint i = 0; i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);

      if (!still_matters (clock->state))
        continue;
      if (clock == now)
        gtk_box_prepend (self->clocks, care_clock_card_new (clock, view->law, view->today));
      else if (n < MAX_CARDS - (now != NULL ? 1 : 0))
        {
          gtk_box_append (self->clocks, care_clock_card_new (clock, view->law, view->today));
          n++;
        }
      warnings |= clock->state == CARE_CLOCK_RUNNING ? clock->warnings : 0;
      certain = certain && clock->certain;
    }
  show_warnings (self, warnings, certain, view->law->holidays);
  gtk_widget_set_visible (GTK_WIDGET (self->clocks), n > 0 || now != NULL);
}

static void
show_timeline (CareCasePage *self, const CareCaseFile *file)
{
  g_autoptr (GPtrArray) lines = care_case_timeline (file);

  care_case_clear (GTK_WIDGET (self->timeline));
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->timeline, care_case_line_row (g_ptr_array_index (lines, i)));
}

static void
act_on_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareCasePage *self = CARE_CASE_PAGE (widget);
  const char *sha256 = NULL, *name = NULL;

  if (self->desk == NULL)
    return;
  g_variant_get (parameter, "(&s&s)", &sha256, &name);
  if (g_str_equal (action, "case.open-file"))
    care_case_files_open (widget, self->desk, sha256, name);
  else
    care_case_files_save (widget, self->desk, sha256, name);
}

static void
care_case_page_dispose (GObject *object)
{
  CareCasePage *self = CARE_CASE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CASE_PAGE);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->signature, g_free);
  G_OBJECT_CLASS (care_case_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, write);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, public_body);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, next);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, clocks);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, warnings);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, alleged);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, dates);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, review);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, final_notice);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, decision);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, notice);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, penalty);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, contacts);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, provider);
}

static void
care_case_page_class_init (CareCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_case_page_dispose;
  g_type_ensure (CARE_TYPE_CASE_ALLEGED);
  g_type_ensure (CARE_TYPE_CASE_CHECKLIST);
  g_type_ensure (CARE_TYPE_CASE_CONTACTS);
  g_type_ensure (CARE_TYPE_CASE_DATES);
  g_type_ensure (CARE_TYPE_CASE_PENALTY);
  g_type_ensure (CARE_TYPE_CASE_REVIEWS);
  g_type_ensure (CARE_TYPE_PROVIDER_ROW);
  gtk_widget_class_install_action (widget_class, "case.open-file", "(ss)", act_on_file);
  gtk_widget_class_install_action (widget_class, "case.save-file", "(ss)", act_on_file);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-case-page.ui");
  bind_children (widget_class);
}

static void
care_case_page_init (CareCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Blue is for what is to be done now. */
static void
show_buttons (CareCasePage *self, const CareCase *ca)
{
  gtk_widget_set_visible (self->write, care_case_last (ca, CARE_EVENT_NOTICE_OF_INTENT) != NULL);
  if (care_case_state (ca) == CARE_CASE_NOTICE)
    gtk_widget_add_css_class (self->write, "suggested-action");
  else
    gtk_widget_remove_css_class (self->write, "suggested-action");
}

/* Another case begins at its top; the same one stays where it was read. */
static void
begin_at_top (CareCasePage *self, const char *id)
{
  if (g_strcmp0 (self->shown, id) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (id);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_all (CareCasePage *self, const CareCaseFile *file)
{
  const CareCaseView *view = file->view;
  g_autofree char *next = care_words_case_next (view->ca, view->clocks, view->today);
  g_autofree char *subtitle
      = g_strdup_printf ("%s · %s", view->ca->id, care_words_case_state (care_case_state (view->ca)));

  adw_window_title_set_title (self->title, view->provider->name);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_label_set_label (self->next, next);
  gtk_widget_set_visible (self->public_body, view->provider->ownership == CARE_OWNERSHIP_PUBLIC);
  show_buttons (self, view->ca);
  show_clocks (self, file);
  show_timeline (self, file);
  care_case_alleged_show (self->alleged, file);
  care_case_dates_show (self->dates, file);
  care_case_reviews_show (self->review, file);
  care_case_checklist_show (self->final_notice, self->desk, file, CARE_EVENT_FINAL_NOTICE);
  care_case_checklist_show (self->decision, self->desk, file, CARE_EVENT_DECISION);
  care_case_checklist_show (self->notice, self->desk, file, CARE_EVENT_NOTICE_OF_INTENT);
  care_case_penalty_show (self->penalty, file);
  care_case_contacts_show (self->contacts, view->law);
  care_provider_row_show (self->provider, view->provider);
  begin_at_top (self, view->ca->id);
}

void
care_case_page_show (CareCasePage *self, CareDesk *desk, const CareCaseFile *file)
{
  g_autofree char *signature = NULL;

  g_return_if_fail (CARE_IS_CASE_PAGE (self) && CARE_IS_DESK (desk) && file != NULL);

  /* Most changes of the record are not of this case: where a person stands on the page, they stay. */
  signature = care_case_file_signature (file);
  g_set_object (&self->desk, desk);
  if (g_strcmp0 (signature, self->signature) == 0)
    return;
  g_free (self->signature);
  self->signature = g_steal_pointer (&signature);
  show_all (self, file);
}

void
care_case_page_flush (CareCasePage *self)
{
  g_return_if_fail (CARE_IS_CASE_PAGE (self));

  care_case_checklist_flush (self->final_notice);
  care_case_checklist_flush (self->decision);
  care_case_checklist_flush (self->notice);
}
