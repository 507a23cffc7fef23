/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-page.h"

#include <glib/gi18n.h>

#include "care-clock-card.h"
#include "care-provider-row.h"
#include "care-words-cases.h"
#include "care-words-dates.h"
#include "care-words-rules.h"
#include "care-words-states.h"

#define MAX_CARDS 3
#define DATE_WIDTH 96
#define BASIS_WIDTH 20 /* characters */

struct _CareCasePage
{
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *write;
  GtkScrolledWindow *scroller;
  GtkLabel *next;
  GtkBox *clocks;
  GtkBox *warnings;
  GtkListBox *timeline;
  CareProviderRow *provider;
  AdwPreferencesGroup *penalty_group;
  GtkListBox *penalty;
};

G_DEFINE_FINAL_TYPE (CareCasePage, care_case_page, ADW_TYPE_BIN)

static GtkWidget *
line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    if (GTK_IS_LIST_BOX (box))
      gtk_list_box_remove (GTK_LIST_BOX (box), child);
    else
      gtk_box_remove (GTK_BOX (box), child);
}

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
  gtk_box_append (GTK_BOX (box), line (text, NULL));
  gtk_box_append (self->warnings, box);
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

  clear (GTK_WIDGET (self->clocks));
  clear (GTK_WIDGET (self->warnings));
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
  for (int i = 0; i < CARE_N_WARNINGS; i++)
    if (warnings & (1u << i) & ~(unsigned)CARE_WARNING_PAST_HORIZON)
      add_warning (self, care_words_warning (i));
  if (!certain)
    {
      g_autofree char *uncertain = care_words_uncertain (view->law->holidays);

      add_warning (self, uncertain);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->clocks), n > 0 || now != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings),
                          gtk_widget_get_first_child (GTK_WIDGET (self->warnings)) != NULL);
}

static GtkWidget *
timeline_dot (CareLineKind kind)
{
  GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (dot, "timeline-dot");
  if (kind == CARE_LINE_NOW)
    gtk_widget_add_css_class (dot, "now");
  if (kind == CARE_LINE_MISSED)
    gtk_widget_add_css_class (dot, "missed");
  return dot;
}

static GtkWidget *
timeline_row (const CareCaseLine *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *basis = line (entry->basis, "answer-help");
  g_autofree char *day = care_words_date_short (entry->date);
  g_autofree char *whole = care_words_date (entry->date);
  g_autofree char *spoken = g_strdup_printf ("%s. %s. %s %s", whole, entry->title, entry->more, entry->basis);
  GtkWidget *date = line (day, "secondary");

  gtk_widget_set_size_request (date, DATE_WIDTH, -1);
  gtk_label_set_wrap (GTK_LABEL (date), false);
  gtk_widget_add_css_class (date, "numeric");
  gtk_widget_set_hexpand (words, true);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), line (entry->title, entry->kind == CARE_LINE_NOW ? "heading" : NULL));
  if (entry->more[0] != '\0')
    gtk_box_append (GTK_BOX (words), line (entry->more, "answer-help"));
  gtk_label_set_xalign (GTK_LABEL (basis), 1);
  gtk_label_set_justify (GTK_LABEL (basis), GTK_JUSTIFY_RIGHT);
  gtk_label_set_width_chars (GTK_LABEL (basis), BASIS_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (basis), BASIS_WIDTH);
  gtk_widget_set_visible (basis, entry->basis[0] != '\0');
  gtk_box_append (GTK_BOX (box), date);
  gtk_box_append (GTK_BOX (box), timeline_dot (entry->kind));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), basis);
  gtk_widget_add_css_class (row, "timeline-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), false);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
show_timeline (CareCasePage *self, const CareCaseFile *file)
{
  g_autoptr (GPtrArray) lines = care_case_file_timeline (file);

  clear (GTK_WIDGET (self->timeline));
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->timeline, timeline_row (g_ptr_array_index (lines, i)));
}

static GtkWidget *
fact_row (const char *title, const char *more, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static char *
part_words (const CarePenaltyPart *part)
{
  if (part->number < 0)
    return g_strdup (part->kind == CARE_SERVICE_CARE_HOME
                         ? _ ("The number of places is not known here yet")
                         : _ ("The number of service users is not known here "
                              "yet"));
  if (part->kind == CARE_SERVICE_CARE_HOME)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d place on the certificate",
                                         "%d places on the certificate", (gulong)part->number),
                            part->number);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d service user", "%d service users", (gulong)part->number),
      part->number);
}

static void
show_penalty (CareCasePage *self, const CareCaseFile *file)
{
  const CarePenalty *penalty = file->view->penalty;
  g_autofree char *total = NULL;
  g_autofree char *scheme = NULL;

  clear (GTK_WIDGET (self->penalty));
  adw_preferences_group_set_description (self->penalty_group, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->penalty), penalty != NULL);
  if (file->view->provider->ownership == CARE_OWNERSHIP_PUBLIC)
    {
      adw_preferences_group_set_description (
          self->penalty_group,
          _ ("None. A public body has the duty to make returns, but cannot be given a penalty (SI 2022/1175 "
             "regulation 2)."));
      return;
    }
  if (penalty == NULL)
    {
      adw_preferences_group_set_description (self->penalty_group,
                                             _ ("No fee scheme is known here for today, so it cannot be "
                                                "estimated."));
      return;
    }
  total = care_words_money (penalty->total_pence);
  scheme = g_strdup_printf (_ ("An estimate: the fee that the Care Quality Commission asks of the whole "
                               "provider (regulation 3), by its scheme %s. The notice itself says how much."),
                            penalty->scheme);
  gtk_list_box_append (self->penalty, fact_row (_ ("In all, about"), scheme, total));
  for (guint i = 0; i < penalty->parts->len; i++)
    {
      const CarePenaltyPart *part = g_ptr_array_index (penalty->parts, i);
      g_autofree char *words = part_words (part);
      g_autofree char *money = care_words_money (part->pence);

      gtk_list_box_append (self->penalty,
                           fact_row (part->location != NULL ? care_case_file_location (file, part->location)
                                                            : care_words_service (part->kind),
                                     words, money));
    }
}

static void
care_case_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CASE_PAGE);
  G_OBJECT_CLASS (care_case_page_parent_class)->dispose (object);
}

static void
care_case_page_class_init (CareCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_case_page_dispose;
  g_type_ensure (CARE_TYPE_PROVIDER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, write);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, next);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, clocks);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, warnings);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, provider);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, penalty_group);
  gtk_widget_class_bind_template_child (widget_class, CareCasePage, penalty);
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

void
care_case_page_show (CareCasePage *self, const CareCaseFile *file)
{
  const CareCaseView *view = NULL;
  g_autofree char *next = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (CARE_IS_CASE_PAGE (self) && file != NULL);

  view = file->view;
  next = care_words_case_next (view->ca, view->clocks, view->today);
  subtitle = g_strdup_printf ("%s · %s", view->ca->id, care_words_case_state (care_case_state (view->ca)));
  adw_window_title_set_title (self->title, view->provider->name);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_label_set_label (self->next, next);
  show_buttons (self, view->ca);
  show_clocks (self, file);
  show_timeline (self, file);
  care_provider_row_show (self->provider, view->provider);
  show_penalty (self, file);
}
