/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-home-page.h"

#include "care-focus.h"
#include "care-home-dialogs.h"
#include "care-home-form.h"
#include "care-home-rows.h"
#include "care-names.h"
#include "care-place-todo.h"
#include "care-words-dates.h"
#include "care-words-places.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

struct _CareHomePage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareLocation *location; /* as it was shown last */
  GArray *todo;           /* CarePlaceTodo, of all homes */

  /* borrowed, until it is shown anew */
  const CareOverview *overview;

  /* children */
  AdwWindowTitle *title;
  GtkWidget *back;
  GtkWidget *scroller;
  GtkWidget *column;
};

G_DEFINE_FINAL_TYPE (CareHomePage, care_home_page, ADW_TYPE_BIN)

/* What a row leads to, when it is pressed. */
typedef enum
{
  TO_ACCOUNT,
  TO_TASK,
  TO_DUTY,
  TO_SERVICE,
  TO_REGISTRATION,
  TO_BASICS,
  TO_DETAILS,
  TO_PROVIDER,
  TO_CHECKED,
} Leads;

typedef struct
{
  CareHomePage *page; /* borrowed: the row is inside it */
  Leads leads;
  int index;   /* of a span or a registration, or a service */
  char *about; /* an id, or "" */
} Press;

static void
free_press (gpointer data, GClosure *closure)
{
  Press *press = data;

  g_free (press->about);
  g_free (press);
}

static void
checked_today (CareHomePage *self, const char *provider)
{
  CareHomeDeed *deed = care_home_deed_new (CARE_HOME_DEED_CHECKED, provider);

  deed->from = care_desk_today (self->desk);
  care_home_form_do (GTK_WIDGET (self), self->desk, deed);
}

static void
pressed_cb (GtkWidget *row, Press *press)
{
  CareHomePage *self = press->page;
  GtkWidget *from = GTK_WIDGET (self);
  const CareLocation *location = self->location;

  switch (press->leads)
    {
    case TO_ACCOUNT:
      care_home_account_present (from, self->desk, location,
                                 care_location_find_account (location, press->about));
      break;
    case TO_TASK:
      care_home_task_present (from, self->desk, location, care_location_find_task (location, press->about));
      break;
    case TO_DUTY:
      care_home_duty_present (from, self->desk, location, (CareService)press->index);
      break;
    case TO_SERVICE:
      care_home_service_present (from, self->desk, location, press->index);
      break;
    case TO_REGISTRATION:
      care_home_registration_present (from, self->desk, location, press->index);
      break;
    case TO_BASICS:
      gtk_widget_activate_action (from, "win.edit-location", "s", location->id);
      break;
    case TO_DETAILS:
      care_home_details_present (from, self->desk, location);
      break;
    case TO_PROVIDER:
      gtk_widget_activate_action (from, "win.edit-provider", "s", press->about);
      break;
    case TO_CHECKED:
    default:
      checked_today (self, press->about);
      break;
    }
}

/* Takes the row into the group; pressing it leads on. */
static void
add_row (
    CareHomePage *self, AdwPreferencesGroup *group, GtkWidget *row, Leads leads, int index, const char *about)
{
  Press *press = g_new0 (Press, 1);

  press->page = self;
  press->leads = leads;
  press->index = index;
  press->about = g_strdup (about);
  care_home_row_make_pressable (row, leads == TO_PROVIDER);
  g_signal_connect_data (row, "activated", G_CALLBACK (pressed_cb), press, free_press, 0);
  adw_preferences_group_add (group, row);
}

static void
add_group (CareHomePage *self, AdwPreferencesGroup *group)
{
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (group));
}

/* Where putting it right begins. */
static Leads
leads_of (CarePlaceTodoKind kind)
{
  switch (kind)
    {
    case CARE_TODO_TELL_CQC:
      return TO_TASK;
    case CARE_TODO_CHECK_HELD:
    case CARE_TODO_NEVER_CHECKED:
      return TO_PROVIDER;
    case CARE_TODO_LEFT_OVER:
    case CARE_TODO_REGISTER:
    case CARE_TODO_FEW_PEOPLE:
    default:
      return TO_ACCOUNT;
    }
}

static void
add_todo (CareHomePage *self)
{
  AdwPreferencesGroup *group = care_home_group (_ ("To put right"), NULL, NULL, NULL);
  const char *provider = care_location_registration_on (self->location, self->overview->today)->provider;
  int rows = 0;

  for (guint i = 0; i < self->todo->len; i++)
    {
      const CarePlaceTodo *one = &g_array_index (self->todo, CarePlaceTodo, i);
      bool here = one->location != NULL ? g_str_equal (one->location->id, self->location->id)
                                        : g_str_equal (one->provider->id, provider);
      if (!here)
        continue;
      g_autofree char *title = care_words_place_todo (one, self->overview->law->rules, self->overview->today);
      g_autofree char *why
          = care_words_place_todo_why (one, self->overview->law->rules, self->overview->today);
      bool advice = care_place_todo_is_advice (one->kind);
      GtkWidget *row = care_home_row (title, why);
      care_home_row_add_status (row, advice ? _ ("Advice") : _ ("To do"), advice ? NULL : "warning");
      add_row (self, group, row, leads_of (one->kind), 0,
               one->provider != NULL ? one->provider->id : one->about);
      rows++;
    }
  if (rows > 0)
    add_group (self, group);
  else
    g_object_unref (g_object_ref_sink (group));
}

static void
add_registrations (CareHomePage *self)
{
  AdwPreferencesGroup *group
      = care_home_group (_ ("Registrations"), _ ("Record a Change…"),
                         _ ("Record a change: closed, sold, passed on, standing empty"), "home.change");
  GPtrArray *all = self->location->registrations;

  for (guint i = all->len; i-- > 0;)
    {
      const CareRegistration *one = g_ptr_array_index (all, i);
      g_autofree char *title = g_strdup_printf (_ ("CQC location ID %s"), one->number);
      g_autofree char *span = care_words_span (one->from, one->to);
      g_autofree char *subtitle
          = g_strdup_printf ("%s · %s", care_names_provider (self->overview, one->provider), span);
      GtkWidget *row = care_home_row (title, subtitle);
      if (i + 1 == all->len && one->to != CARE_NO_DATE)
        care_home_row_add_status (row, one->to < self->overview->today ? _ ("Closed") : _ ("Closes"), NULL);
      add_row (self, group, row, TO_REGISTRATION, (int)i, "");
    }
  add_group (self, group);
}

static void
add_services (CareHomePage *self)
{
  AdwPreferencesGroup *group = care_home_group (_ ("Care types, a return each"), _ ("Add…"),
                                                _ ("Add a time of a care type"), "home.add-service");
  CareDate today = self->overview->today;

  for (guint i = 0; i < self->location->services->len; i++)
    {
      const CareServiceSpan *span = &g_array_index (self->location->services, CareServiceSpan, i);
      g_autofree char *dates = care_words_span (span->from, span->to);
      GtkWidget *row = care_home_row (care_words_service (span->service), dates);
      if (span->to != CARE_NO_DATE && span->to < today)
        care_home_row_add_status (row, _ ("Ended"), NULL);
      add_row (self, group, row, TO_SERVICE, (int)i, "");
    }
  for (guint i = 0; i < self->location->dormant->len; i++)
    {
      const CareDormantSpan *span = &g_array_index (self->location->dormant, CareDormantSpan, i);
      g_autofree char *dates = care_words_span (span->from, span->to);
      adw_preferences_group_add (group, care_home_row (_ ("Stands empty"), dates));
    }
  if (self->location->not_asc_from != CARE_NO_DATE)
    {
      g_autofree char *from = care_words_span (self->location->not_asc_from, CARE_NO_DATE);
      adw_preferences_group_add (group, care_home_row (_ ("No adult social care service"), from));
    }
  add_group (self, group);
}

/* "40 places · 12 people use the service" */
static char *
numbers_of (const CareLocation *location)
{
  g_autofree char *places
      = location->places >= 0
            ? g_strdup_printf (ngettext ("%d place", "%d places", location->places), location->places)
            : g_strdup (_ ("places not given yet"));
  g_autofree char *users = location->users >= 0
                               ? g_strdup_printf (ngettext ("%d person uses home care",
                                                            "%d people use home care", location->users),
                                                  location->users)
                               : NULL;

  return g_strjoin (" · ", places, users, NULL);
}

static char *
details_of (const CareLocation *location)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_auto (GStrv) lines = g_strsplit (location->address, "\n", -1);
  g_autofree char *address = g_strjoinv (", ", lines);
  g_autofree char *ods
      = *location->ods_code != '\0' ? g_strdup_printf (_ ("ODS code %s"), location->ods_code) : g_strdup ("");
  const char *const all[]
      = { address, location->postcode, location->local_authority, location->region, location->brand, ods };

  for (size_t i = 0; i < G_N_ELEMENTS (all); i++)
    if (*all[i] != '\0')
      g_ptr_array_add (parts, (gpointer)all[i]);
  for (guint i = 0; i < location->cqc_types->len; i++)
    g_ptr_array_add (parts, g_ptr_array_index (location->cqc_types, i));
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" · ", (char **)parts->pdata) : g_strdup (_ ("Not given yet"));
}

static void
add_facts (CareHomePage *self)
{
  AdwPreferencesGroup *group = care_home_group (_ ("The home"), NULL, NULL, NULL);
  g_autofree char *numbers = numbers_of (self->location), *more = details_of (self->location);

  add_row (self, group, care_home_row (self->location->name, numbers), TO_BASICS, 0, "");
  add_row (self, group, care_home_row (_ ("As the CQC’s lists have it"), more), TO_DETAILS, 0, "");
  for (int service = 0; service < CARE_N_SERVICES; service++)
    {
      g_autofree char *title = NULL, *who = NULL;
      if (!care_location_ever_served (self->location, (CareService)service))
        continue;
      title = g_strdup_printf (_ ("Who makes the return, %s"), care_words_service ((CareService)service));
      who = care_words_duty (care_location_duty (self->location, (CareService)service));
      add_row (self, group, care_home_row (title, who), TO_DUTY, service, "");
    }
  add_group (self, group);
}

static void
add_accounts (CareHomePage *self)
{
  AdwPreferencesGroup *group
      = care_home_group (_ ("Who can go into the Capacity Tracker"), _ ("Add…"),
                         _ ("Add somebody who can go into the Capacity Tracker"), "home.add-account");
  GPtrArray *all = self->location->accounts;

  for (guint i = 0; i < all->len; i++)
    {
      const CareAccount *account = g_ptr_array_index (all, i);
      g_autofree char *state = care_words_account (account);
      g_autofree char *subtitle
          = *account->email != '\0' ? g_strdup_printf ("%s · %s", account->email, state) : g_strdup (state);
      GtkWidget *row = care_home_row (account->name, subtitle);
      if (care_account_is_left_over (account, self->overview->today))
        care_home_row_add_status (row, _ ("To take off"), "warning");
      add_row (self, group, row, TO_ACCOUNT, 0, account->id);
    }
  if (all->len == 0)
    adw_preferences_group_set_description (
        group, _ ("Nobody is noted yet. With two people by name, no absence has to mean a missed window."));
  add_group (self, group);
}

static void
add_tasks (CareHomePage *self)
{
  AdwPreferencesGroup *group
      = care_home_group (_ ("What the CQC holds wrongly"), _ ("Add…"),
                         _ ("Add something that the CQC holds wrongly"), "home.add-task");
  GPtrArray *all = self->location->tasks;

  for (guint i = all->len; i-- > 0;)
    {
      const CareCqcTask *task = g_ptr_array_index (all, i);
      g_autofree char *state = care_words_cqc_task_state (task);
      g_autofree char *found = care_words_date_plain (task->found_on);
      g_autofree char *subtitle = g_strdup_printf (_ ("Found on %s. %s"), found, state);
      GtkWidget *row = care_home_row (care_words_cqc_wrong (task->what), subtitle);
      if (care_cqc_task_state (task) == CARE_CQC_TASK_TO_TELL)
        care_home_row_add_status (row, _ ("To tell"), "warning");
      else
        care_home_row_add_status (
            row, care_cqc_task_state (task) == CARE_CQC_TASK_TOLD ? _ ("Told") : _ ("Right now"), NULL);
      add_row (self, group, row, TO_TASK, 0, task->id);
    }
  if (all->len == 0)
    adw_preferences_group_set_description (
        group, _ ("Nothing is noted. The Capacity Tracker takes its list of homes from the CQC."));
  add_group (self, group);
}

static void
add_provider (CareHomePage *self)
{
  AdwPreferencesGroup *group = care_home_group (_ ("The provider"), NULL, NULL, NULL);
  const char *id = care_location_registration_on (self->location, self->overview->today)->provider;
  const CareProvider *provider = care_names_find_provider (self->overview, id);
  g_autofree char *held = NULL, *number = g_strdup_printf (_ ("CQC provider ID %s"), id);

  if (provider != NULL && provider->checked_on != CARE_NO_DATE)
    {
      g_autofree char *on = care_words_date_plain (provider->checked_on);
      held = g_strdup_printf (_ ("Seen right on %s by %s. Press where you have seen it again today."), on,
                              provider->checked_by);
    }
  else
    held = g_strdup (_ ("Not looked at yet. Press once you have seen today that they are right."));
  add_row (self, group, care_home_row (care_names_provider (self->overview, id), number), TO_PROVIDER, 0, id);
  add_row (self, group, care_home_row (_ ("Address and e-mail at the CQC"), held), TO_CHECKED, 0, id);
  add_group (self, group);
}

static void
fill (CareHomePage *self)
{
  CareFocus *focus = care_focus_save (self->column);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->column)) != NULL)
    gtk_box_remove (GTK_BOX (self->column), child);
  add_todo (self);
  add_facts (self);
  add_registrations (self);
  add_services (self);
  add_accounts (self);
  add_tasks (self);
  add_provider (self);
  care_focus_restore (focus, self->column);
}

bool
care_home_page_show (
    CareHomePage *self, CareDesk *desk, const CareOverview *overview, const char *location, bool alone)
{
  g_return_val_if_fail (CARE_IS_HOME_PAGE (self) && overview != NULL && location != NULL, false);
  const CareLocation *found = care_names_find_location (overview, location);
  bool another = self->location == NULL || g_strcmp0 (self->location->id, location) != 0;

  if (found == NULL || care_location_registration (found) == NULL)
    return false;
  g_set_object (&self->desk, desk);
  g_clear_pointer (&self->location, care_location_free);
  g_clear_pointer (&self->todo, g_array_unref);
  self->location = care_location_copy (found);
  self->overview = overview;
  self->todo = g_array_ref (overview->todo);
  g_autofree char *number = g_strdup_printf (_ ("CQC location ID %s"),
                                             care_location_registration_on (found, overview->today)->number);
  adw_window_title_set_title (self->title, found->name);
  adw_window_title_set_subtitle (self->title, number);
  gtk_widget_set_visible (self->back, !alone);
  fill (self);
  if (another)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  return true;
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareHomePage *self = CARE_HOME_PAGE (widget);

  if (self->location == NULL)
    return;
  if (g_str_equal (action, "home.change"))
    care_home_change_present (widget, self->desk, self->location);
  else if (g_str_equal (action, "home.add-service"))
    care_home_service_present (widget, self->desk, self->location, -1);
  else if (g_str_equal (action, "home.add-account"))
    care_home_account_present (widget, self->desk, self->location, NULL);
  else
    care_home_task_present (widget, self->desk, self->location, NULL);
}

static void
care_home_page_dispose (GObject *object)
{
  CareHomePage *self = CARE_HOME_PAGE (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->location, care_location_free);
  g_clear_pointer (&self->todo, g_array_unref);
  G_OBJECT_CLASS (care_home_page_parent_class)->dispose (object);
}

static void
care_home_page_class_init (CareHomePageClass *klass)
{
  static const char *const actions[]
      = { "home.change", "home.add-service", "home.add-account", "home.add-task" };

  G_OBJECT_CLASS (klass)->dispose = care_home_page_dispose;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), actions[i], NULL, act);
}

static GtkWidget *
header_new (CareHomePage *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("Back to the Homes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the Homes"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "homes.back");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), false);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  return header;
}

static void
care_home_page_init (CareHomePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *clamp = adw_clamp_new ();

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_object_set (self->column, "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end", 12,
                NULL);
  g_object_set (clamp, "maximum-size", 720, "tightening-threshold", 720, "child", self->column, NULL);
  self->scroller = gtk_scrolled_window_new ();
  g_object_set (self->scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "child", clamp, NULL);
  gtk_box_append (GTK_BOX (box), header_new (self));
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}
