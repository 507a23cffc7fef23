/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-homes-page.h"

#include "care-focus.h"
#include "care-home-page.h"
#include "care-home-rows.h"
#include "care-names.h"
#include "care-page-sheets.h"
#include "care-place-todo.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

/* Rows before "Show more", and how many more each time. */
#define SOME_ROWS 40
/* The same of a group of thousands, where each row may come with the heading of its provider. */
#define FEWER_ROWS 16
#define THOUSANDS 2000
/* From how many homes on there is something to search in. */
#define MANY_HOMES 6

typedef enum
{
  ALL,
  TO_PUT_RIGHT,
  EMPTY,
  CLOSED,
} Filter;

struct _CareHomesPage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  char *wanted;     /* the home that is shown, or NULL: the list */
  GHashTable *todo; /* location or provider id -> number of things to put right */

  /* borrowed, until the next refresh */
  const CareOverview *overview;
  int most;

  /* template children */
  GtkStack *stack;
  AdwWindowTitle *title;
  GtkWidget *find;
  GtkSearchEntry *search;
  GtkDropDown *filter;
  GtkBox *groups;
  CareHomePage *home;
};

static void care_homes_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareHomesPage,
                               care_homes_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_homes_page_page_init))

static int
count_of (CareHomesPage *self, const char *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->todo, id));
}

static void
count_todo (CareHomesPage *self)
{
  const CareOverview *overview = self->overview;
  const GArray *todo = overview->todo;

  g_hash_table_remove_all (self->todo);
  for (guint i = 0; i < todo->len; i++)
    {
      const CarePlaceTodo *one = &g_array_index (todo, CarePlaceTodo, i);
      const char *id = one->location != NULL ? one->location->id : one->provider->id;
      if (!care_place_todo_is_advice (one->kind))
        g_hash_table_insert (self->todo, g_strdup (id), GINT_TO_POINTER (count_of (self, id) + 1));
    }
}

static bool
is_closed (CareHomesPage *self, const CareLocation *location)
{
  CareDate to = care_location_registration (location)->to;

  return to != CARE_NO_DATE && to < self->overview->today;
}

/* Every word that was typed is somewhere in what the record says of the home. */
static bool
is_found (const char *sought, char **words)
{
  for (size_t i = 0; words[i] != NULL; i++)
    if (strstr (sought, words[i]) == NULL)
      return false;
  return true;
}

static bool
is_shown (CareHomesPage *self, Filter filter, const CareLocation *location)
{
  return care_location_registration (location) != NULL
         && (filter != TO_PUT_RIGHT || count_of (self, location->id) > 0)
         && (filter != EMPTY || care_location_is_dormant_on (location, self->overview->today))
         && (filter != CLOSED || is_closed (self, location));
}

/* "Care home, Home care · 40 places · Townley" */
static char *
subtitle_of (CareHomesPage *self, const CareLocation *location)
{
  GString *text = g_string_new (NULL);

  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (care_location_serves (location, (CareService)service, self->overview->today))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              care_words_service ((CareService)service));
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, care_location_registration_on (location, self->overview->today)->number);
  if (location->places >= 0)
    g_string_append_printf (text, ngettext (" · %d place", " · %d places", location->places),
                            location->places);
  if (*location->local_authority != '\0')
    g_string_append_printf (text, " · %s", location->local_authority);
  return g_string_free (text, FALSE);
}

static void
row_activated_cb (GtkWidget *row, CareHomesPage *self)
{
  care_homes_page_open (self, g_object_get_data (G_OBJECT (row), "care-location"));
}

static GtkWidget *
home_row_new (CareHomesPage *self, const CareLocation *location)
{
  g_autofree char *subtitle = subtitle_of (self, location);
  GtkWidget *row = care_home_row (location->name, subtitle);
  int todo = count_of (self, location->id);

  if (todo > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%d to put right", "%d to put right", todo), todo);
      care_home_row_add_status (row, words, "warning");
    }
  else if (is_closed (self, location))
    care_home_row_add_status (row, _ ("Closed"), NULL);
  else if (care_location_is_dormant_on (location, self->overview->today))
    care_home_row_add_status (row, _ ("Stands empty"), NULL);
  care_home_row_make_pressable (row, true);
  g_object_set_data_full (G_OBJECT (row), "care-location", g_strdup (location->id), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

static AdwPreferencesGroup *
group_new (const char *name, const char *id)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Provider details, %s"), name);
  AdwPreferencesGroup *group = care_home_group (name, _ ("Provider Details…"), spoken, "win.edit-provider");
  GtkWidget *button = adw_preferences_group_get_header_suffix (group);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return group;
}

static GtkWidget *
more_button_new (int left)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("Show More (%d Is Not Shown)", "Show More (%d Are Not Shown)", left), left);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "homes.show-more");
  return button;
}

/* Provider id, borrowed -> GPtrArray of CareLocation: the homes to show, in their order. strangers gets the
 * providers that are not known by name, as they are met: they have yet to come from a colleague. */
static GHashTable *
homes_to_show (CareHomesPage *self, GPtrArray *strangers)
{
  GHashTable *homes
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  Filter filter = (Filter)gtk_drop_down_get_selected (self->filter);
  g_autofree char *typed = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);

  for (guint i = 0; i < self->overview->locations->len; i++)
    {
      CareLocation *location = g_ptr_array_index (self->overview->locations, i);
      const char *provider = NULL;
      GPtrArray *its = NULL;

      if (!is_shown (self, filter, location) || !is_found (self->overview->sought->pdata[i], words))
        continue;
      provider = care_location_registration_on (location, self->overview->today)->provider;
      its = g_hash_table_lookup (homes, provider);
      if (its == NULL)
        {
          its = g_ptr_array_new ();
          g_hash_table_insert (homes, (gpointer)provider, its);
          if (care_names_find_provider (self->overview, provider) == NULL)
            g_ptr_array_add (strangers, (gpointer)provider);
        }
      g_ptr_array_add (its, location);
    }
  return homes;
}

/* The homes of a provider, as long as there is room for them; counts all that would be shown. */
static int
add_provider (CareHomesPage *self, const char *id, const char *name, GHashTable *homes, int already)
{
  const GPtrArray *its = g_hash_table_lookup (homes, id);
  int room = MAX (self->most - already, 0), rows = its != NULL ? (int)its->len : 0;
  AdwPreferencesGroup *group = rows > 0 && room > 0 ? group_new (name, id) : NULL;

  if (group != NULL)
    gtk_box_append (self->groups, GTK_WIDGET (group));
  for (int i = 0; i < MIN (rows, room); i++)
    adw_preferences_group_add (group, home_row_new (self, its->pdata[i]));
  return rows;
}

static void
fill (CareHomesPage *self)
{
  CareFocus *focus = care_focus_save (GTK_WIDGET (self->groups));
  GtkWidget *child = NULL;
  g_autoptr (GPtrArray) strangers = g_ptr_array_new ();
  g_autoptr (GHashTable) homes = homes_to_show (self, strangers);
  int rows = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < self->overview->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (self->overview->providers, i);
      rows += add_provider (self, provider->id, provider->name, homes, rows);
    }
  for (guint i = 0; i < strangers->len; i++)
    rows += add_provider (self, strangers->pdata[i], strangers->pdata[i], homes, rows);
  if (rows > self->most)
    gtk_box_append (self->groups, more_button_new (rows - self->most));
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%d home", "%d homes", rows), rows);
  adw_window_title_set_subtitle (self->title, subtitle);
  if (rows == 0)
    gtk_box_append (self->groups, g_object_new (GTK_TYPE_LABEL, "label",
                                                _ ("No home fits what you look for."), "wrap", TRUE, NULL));
  care_focus_restore (focus, GTK_WIDGET (self->groups));
}

static int
step (CareHomesPage *self)
{
  return self->overview != NULL && self->overview->locations->len > THOUSANDS ? FEWER_ROWS : SOME_ROWS;
}

static void
changed_cb (CareHomesPage *self)
{
  self->most = step (self);
  if (self->overview != NULL)
    fill (self);
}

static const char *
only_home (CareHomesPage *self)
{
  const CareLocation *one
      = self->overview->locations->len == 1 ? g_ptr_array_index (self->overview->locations, 0) : NULL;

  return one != NULL ? one->id : NULL;
}

static void
show (CareHomesPage *self)
{
  const char *only = only_home (self);

  self->most = MAX (self->most, step (self));
  const char *wanted = only != NULL ? only : self->wanted;

  if (wanted != NULL && care_home_page_show (self->home, self->desk, self->overview, wanted, only != NULL))
    {
      gtk_stack_set_visible_child_name (self->stack, "home");
      return;
    }
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_set_visible (self->find, self->overview->locations->len >= MANY_HOMES);
  fill (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

void
care_homes_page_open (CareHomesPage *self, const char *location)
{
  g_return_if_fail (CARE_IS_HOMES_PAGE (self) && location != NULL && self->overview != NULL);
  g_autofree char *id = g_strdup (location);

  g_free (self->wanted);
  self->wanted = g_steal_pointer (&id);
  show (self);
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "home"))
    gtk_widget_child_focus (GTK_WIDGET (self->home), GTK_DIR_TAB_FORWARD);
}

/* The row of the home that was left has the focus again. */
static void
focus_row (CareHomesPage *self, GtkWidget *inside, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (inside); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *of = g_object_get_data (G_OBJECT (child), "care-location");
      if (of != NULL && g_str_equal (of, id))
        gtk_widget_grab_focus (child);
      else if (of == NULL)
        focus_row (self, child, id);
    }
}

static bool
go_back (CarePage *page)
{
  CareHomesPage *self = CARE_HOMES_PAGE (page);
  g_autofree char *left = g_steal_pointer (&self->wanted);

  if (left == NULL || self->overview == NULL || only_home (self) != NULL)
    return false;
  show (self);
  focus_row (self, GTK_WIDGET (self->groups), left);
  return true;
}

static void
set_desk (CarePage *page, CareDesk *desk)
{
  g_set_object (&CARE_HOMES_PAGE (page)->desk, desk);
}

static void
refresh (CarePage *page, const CareOverview *overview)
{
  CareHomesPage *self = CARE_HOMES_PAGE (page);

  self->overview = overview;
  count_todo (self);
  show (self);
}

static void
care_homes_page_page_init (CarePageInterface *iface)
{
  iface->export_table = care_page_sheet_homes;
  iface->set_desk = set_desk;
  iface->refresh = refresh;
  iface->go_back = go_back;
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareHomesPage *self = CARE_HOMES_PAGE (widget);

  if (g_str_equal (action, "homes.back"))
    go_back (CARE_PAGE (self));
  else if (self->overview != NULL)
    {
      self->most += step (self);
      fill (self);
    }
}

static void
care_homes_page_dispose (GObject *object)
{
  CareHomesPage *self = CARE_HOMES_PAGE (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->wanted, g_free);
  /* Bound by its id, it would be let go twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_HOMES_PAGE);
  G_OBJECT_CLASS (care_homes_page_parent_class)->dispose (object);
}

static void
care_homes_page_finalize (GObject *object)
{
  g_hash_table_unref (CARE_HOMES_PAGE (object)->todo);
  G_OBJECT_CLASS (care_homes_page_parent_class)->finalize (object);
}

static void
care_homes_page_class_init (CareHomesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_homes_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_homes_page_finalize;
  gtk_widget_class_install_action (widget_class, "homes.back", NULL, act);
  gtk_widget_class_install_action (widget_class, "homes.show-more", NULL, act);
  g_type_ensure (CARE_TYPE_HOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-homes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareHomesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CareHomesPage, title);
  gtk_widget_class_bind_template_child (widget_class, CareHomesPage, find);
  gtk_widget_class_bind_template_child (widget_class, CareHomesPage, search);
  gtk_widget_class_bind_template_child (widget_class, CareHomesPage, filter);
  gtk_widget_class_bind_template_child (widget_class, CareHomesPage, groups);
  gtk_widget_class_bind_template_child (widget_class, CareHomesPage, home);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
care_homes_page_init (CareHomesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->todo = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* What is pressed is the button inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->filter))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Which homes are shown"), -1);
}
