/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-page.h"

#include "care-focus.h"
#include "care-sync-deeds.h"
#include "care-sync-hub.h"
#include "care-sync-question-card.h"
#include "care-sync-row.h"

#include <glib/gi18n.h>

/* Rows of a list before "Show all": an outbox may hold thousands. */
#define FEW_ROWS 20

struct _CareSyncPage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareSync *sync;
  char *lists; /* what the lists were made from */
  bool show_all;

  /* template children */
  GtkWidget *now;
  GtkStack *stack;
  GtkLabel *sentence;
  GtkLabel *more;
  GtkWidget *skew_box;
  GtkLabel *skew;
  GtkProgressBar *bar;
  CareSyncQuestionCard *question;
  GtkWidget *settle_group;
  GtkListBox *settle;
  GtkWidget *waiting_group;
  GtkLabel *waiting_heading;
  GtkListBox *waiting;
  GtkWidget *people_group;
  GtkListBox *people;
  GtkBox *hubs;
};

static void care_sync_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareSyncPage,
                               care_sync_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_sync_page_page_init))

static void
clear (GtkListBox *list)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
add_show_all (GtkListBox *list, int count)
{
  g_autofree char *text = g_strdup_printf (_ ("Show all %d"), count);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "sync.show-all");
  gtk_list_box_append (list, row);
}

static bool
is_in (const CareQueueRow *row, const char *state)
{
  return g_str_equal (row->state, state);
}

/* Rows of one state into a list that has shown so many; how many there are then. */
static int
add_rows (CareSyncPage *self, GtkListBox *list, const CareSyncState *state, const char *which, int shown)
{
  for (unsigned i = 0; i < state->queue->len; i++)
    {
      const CareQueueRow *row = g_ptr_array_index (state->queue, i);

      if (!is_in (row, which))
        continue;
      if (self->show_all || shown < FEW_ROWS)
        gtk_list_box_append (list, care_sync_row_new (row, state->now));
      shown++;
    }
  return shown;
}

/* What needs a person first, then what is on its way. */
static void
show_queue (CareSyncPage *self, const CareSyncState *state)
{
  int settle = 0, waiting = 0;
  g_autofree char *heading = NULL;

  clear (self->settle);
  clear (self->waiting);
  settle = add_rows (self, self->settle, state, "conflict", 0);
  waiting = add_rows (self, self->waiting, state, "set-aside", 0);
  waiting = add_rows (self, self->waiting, state, "unanswered", waiting);
  waiting = add_rows (self, self->waiting, state, "waiting", waiting);
  if (settle > FEW_ROWS && !self->show_all)
    add_show_all (self->settle, settle);
  if (waiting > FEW_ROWS && !self->show_all)
    add_show_all (self->waiting, waiting);
  heading = waiting > FEW_ROWS ? g_strdup_printf (_ ("Waiting (%d)"), waiting) : g_strdup (_ ("Waiting"));
  gtk_label_set_text (self->waiting_heading, heading);
  gtk_widget_set_visible (self->settle_group, settle > 0);
  gtk_widget_set_visible (self->waiting_group, waiting > 0);
}

static void
show_people (CareSyncPage *self, const CareSyncState *state)
{
  clear (self->people);
  for (unsigned i = 0; i < state->colleagues->len; i++)
    gtk_list_box_append (self->people,
                         care_sync_colleague_row (g_ptr_array_index (state->colleagues, i), state->now));
  gtk_widget_set_visible (self->people_group, state->colleagues->len > 0);
}

static void
show_hubs (CareSyncPage *self, const CareSyncShown *shown)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->hubs))) != NULL)
    gtk_box_remove (self->hubs, child);
  for (unsigned i = 0; i < shown->state->hubs->len; i++)
    gtk_box_append (self->hubs,
                    care_sync_hub_new (g_ptr_array_index (shown->state->hubs, i), shown->state->now));
  if (care_sync_shown_find_hub (shown, "cases") == NULL)
    gtk_box_append (self->hubs, care_sync_hub_join_cases ());
}

/* All that the lists show, as one text: they are made anew only where it is another, so that progress does
 * not pull rows from under the pointer. The day counts, since moments are named by it. */
static char *
digest (const CareSyncState *state, bool show_all)
{
  GString *text = g_string_new (show_all ? "all " : "");

  g_string_append_printf (text, "%d", (int)care_instant_date (state->now));
  for (unsigned i = 0; i < state->queue->len; i++)
    {
      const CareQueueRow *row = g_ptr_array_index (state->queue, i);

      g_string_append_printf (text, "\n%s|%s|%s|%d|%d|%" G_GINT64_FORMAT "|%s", row->id, row->name,
                              row->state, row->attempts, (int)row->why, row->next_at, row->detail);
    }
  for (unsigned i = 0; i < state->colleagues->len; i++)
    {
      const CareColleagueRow *row = g_ptr_array_index (state->colleagues, i);

      g_string_append_printf (text, "\n%s|%s|%" G_GINT64_FORMAT, row->desk, row->person, row->at / 60);
    }
  for (unsigned i = 0; i < state->hubs->len; i++)
    {
      const CareHubState *hub = g_ptr_array_index (state->hubs, i);

      g_string_append_printf (text, "\n%s|%s|%s|%" G_GINT64_FORMAT, hub->name, hub->url, hub->user,
                              hub->in_step_at / 60);
    }
  return g_string_free (text, FALSE);
}

static void
show_lists (CareSyncPage *self, const CareSyncShown *shown)
{
  g_autofree char *now = digest (shown->state, self->show_all);
  CareFocus *focus = NULL;

  if (g_strcmp0 (now, self->lists) == 0)
    return;
  focus = care_focus_save (GTK_WIDGET (self));
  g_free (self->lists);
  self->lists = g_steal_pointer (&now);
  show_queue (self, shown->state);
  show_people (self, shown->state);
  show_hubs (self, shown);
  care_focus_restore (focus, GTK_WIDGET (self));
}

static void
show_head (CareSyncPage *self, const CareSyncShown *shown)
{
  g_autofree char *sentence = care_sync_shown_sentence (shown);
  g_autofree char *more = care_sync_shown_more (shown);
  g_autofree char *skew = care_sync_shown_skew (shown);
  bool progress = shown->phase == CARE_SYNC_AT_WORK && shown->of > 0;

  care_sync_question_card_show (self->question, shown);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more),
                          *more != '\0' && !gtk_widget_get_visible (GTK_WIDGET (self->question)));
  gtk_label_set_text (self->skew, skew != NULL ? skew : "");
  gtk_widget_set_visible (self->skew_box, skew != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), progress);
  gtk_progress_bar_set_fraction (self->bar, progress ? CLAMP ((double)shown->done / shown->of, 0, 1) : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

void
care_sync_page_show (CareSyncPage *self, const CareSyncShown *shown)
{
  bool joined = false;

  g_return_if_fail (CARE_IS_SYNC_PAGE (self));
  g_return_if_fail (shown != NULL);

  joined = care_sync_shown_is_joined (shown);
  gtk_stack_set_visible_child_name (self->stack, joined ? "joined" : "empty");
  gtk_widget_set_visible (self->now, joined);
  gtk_widget_set_sensitive (self->now, shown->phase != CARE_SYNC_AT_WORK);
  if (!joined)
    {
      g_clear_pointer (&self->lists, g_free);
      return;
    }
  show_head (self, shown);
  show_lists (self, shown);
}

static void
show_sync (CareSyncPage *self)
{
  CareSyncShown shown = care_sync_shown_of (self->sync);

  care_sync_page_show (self, &shown);
}

/* While another page is in front nothing needs to be drawn. */
static void
changed_cb (CareSyncPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_sync (self);
}

void
care_sync_page_set_sync (CareSyncPage *self, CareSync *sync)
{
  g_return_if_fail (CARE_IS_SYNC_PAGE (self));

  if (self->sync != NULL)
    g_signal_handlers_disconnect_by_data (self->sync, self);
  g_set_object (&self->sync, sync);
  if (sync != NULL)
    g_signal_connect_swapped (sync, "changed", G_CALLBACK (changed_cb), self);
  show_sync (self);
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareSyncPage *self = CARE_SYNC_PAGE (widget);
  const char *target = parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;

  if (self->desk != NULL && self->sync != NULL)
    care_sync_deed (widget, self->desk, self->sync, action, target);
}

static void
show_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareSyncPage *self = CARE_SYNC_PAGE (widget);

  self->show_all = true;
  show_sync (self);
}

static void
set_desk (CarePage *page, CareDesk *desk)
{
  g_set_object (&CARE_SYNC_PAGE (page)->desk, desk);
}

static void
refresh (CarePage *page, const CareOverview *overview)
{
  show_sync (CARE_SYNC_PAGE (page));
}

/* Another page came forward: the next look begins short again. */
static void
leave (CarePage *page)
{
  CARE_SYNC_PAGE (page)->show_all = false;
}

static void
care_sync_page_page_init (CarePageInterface *iface)
{
  iface->set_desk = set_desk;
  iface->refresh = refresh;
  iface->leave = leave;
}

static void
care_sync_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (care_sync_page_parent_class)->map (widget);
  show_sync (CARE_SYNC_PAGE (widget));
}

static void
care_sync_page_dispose (GObject *object)
{
  CareSyncPage *self = CARE_SYNC_PAGE (object);

  if (self->sync != NULL)
    g_signal_handlers_disconnect_by_data (self->sync, self);
  g_clear_object (&self->sync);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->lists, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_SYNC_PAGE);
  G_OBJECT_CLASS (care_sync_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, now);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, more);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, skew_box);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, skew);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, bar);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, question);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, settle_group);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, settle);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, waiting_group);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, waiting_heading);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, people_group);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, people);
  gtk_widget_class_bind_template_child (widget_class, CareSyncPage, hubs);
}

static void
care_sync_page_class_init (CareSyncPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_sync_page_dispose;
  widget_class->map = care_sync_page_map;
  g_type_ensure (CARE_TYPE_SYNC_QUESTION_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-sync-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "sync.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "sync.join", NULL, act);
  gtk_widget_class_install_action (widget_class, "sync.join-cases", NULL, act);
  gtk_widget_class_install_action (widget_class, "sync.leave", "s", act);
  gtk_widget_class_install_action (widget_class, "sync.sign-in", "s", act);
  gtk_widget_class_install_action (widget_class, "sync.move", "s", act);
  gtk_widget_class_install_action (widget_class, "sync.accept-many", NULL, act);
  gtk_widget_class_install_action (widget_class, "sync.accept-other", NULL, act);
  gtk_widget_class_install_action (widget_class, "sync.settle", "s", act);
  gtk_widget_class_install_action (widget_class, "sync.retry", "s", act);
  gtk_widget_class_install_action (widget_class, "sync.open", "s", act);
}

static void
care_sync_page_init (CareSyncPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_sync (self);
}
