/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-popover.h"

#include "care-calendar-goal.h"
#include "care-calendar-shape.h"
#include "care-why.h"
#include "care-words-dates.h"
#include "care-words-occasions.h"
#include "care-words-rules.h"

#include <glib/gi18n.h>

#define WIDTH 400
#define MAX_HEIGHT 520
#define MAX_NAMES 8

/* What is being filled. */
typedef struct
{
  GtkWidget *box;
  const CareCalendarDays *days;
  const CareLaw *law;
  const CareOverview *overview;
  bool certain;
} Filling;

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Each thing on the day begins with its mark, as it stands in the view. */
static void
add_title (GtkWidget *box, CareShape shape, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (line), care_calendar_shape_new (shape));
  gtk_widget_set_hexpand (add_label (line, text, "heading"), TRUE);
  gtk_box_append (GTK_BOX (box), line);
}

static GtkWidget *
list_new (void)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why this date"),
                                  -1);
  return list;
}

/* It leads away: what explained the date does not wait for who comes back. */
static void
pressed_cb (GtkWidget *button)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
add_button (Filling *self, const CareCalendarGoal *goal)
{
  GtkWidget *button = NULL;

  if (goal->action == NULL)
    return;
  button = gtk_button_new_with_label (goal->label);
  if (goal->target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", goal->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), goal->action);
  g_signal_connect (button, "clicked", G_CALLBACK (pressed_cb), NULL);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
add_detail (Filling *self, const CareOccasion *occasion)
{
  g_autofree char *detail = care_words_occasion_detail (occasion, care_calendar_days_today (self->days));

  if (*detail != '\0')
    add_label (self->box, detail, NULL);
}

/* Opening never moves; the close goes on over each day that is no working day. */
static void
add_window (Filling *self, const CareWindow *window, const CareCalendarEntry *entries, guint n)
{
  GtkWidget *list = list_new ();
  g_autofree char *month = care_words_month (window->month);
  g_autofree char *title = g_strdup_printf (_ ("%s window"), month);
  g_autofree char *opens = care_words_date (window->opens);
  g_autofree char *closes = care_words_date (window->closes);
  g_autofree char *first = g_strdup_printf (_ ("Opens at the start of %s."), opens);
  g_autofree char *last = g_strdup_printf (_ ("Closes at the end of %s."), closes);
  g_autofree char *opens_from
      = care_words_rule_source (CARE_RULE_WINDOW_OPENS, self->law->rules, window->opens);
  g_autofree char *closes_from = NULL;
  CareRuleId rule = CARE_RULE_WINDOW_CLOSES;

  add_title (self->box, CARE_SHAPE_WINDOW, title);
  for (guint i = 0; i < n; i++)
    if (care_calendar_entry_is_window (&entries[i]))
      add_detail (self, entries[i].of[0]);
  care_why_list_add (list, first, opens_from);
  for (CareDate day = care_window_first_moved (window, self->law->rules); day < window->closes; day++)
    {
      g_autofree char *why = care_words_day (day, self->law->holidays);

      care_why_list_add (list, why, NULL);
      rule = CARE_RULE_WINDOW_MOVES;
    }
  closes_from = care_words_rule_source (rule, self->law->rules, window->closes);
  care_why_list_add (list, last, closes_from);
  gtk_box_append (GTK_BOX (self->box), list);
  self->certain = self->certain && window->certain;
  CareCalendarGoal goal = care_calendar_goal_of_month (window->month, self->overview);
  add_button (self, &goal);
  care_calendar_goal_clear (&goal);
}

/* The homes or cases that one line stands for. */
static void
add_names (Filling *self, const CareCalendarEntry *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (entry->n, MAX_NAMES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", entry->of[i]->name);
  if (entry->n > MAX_NAMES)
    {
      int more = (int)(entry->n - MAX_NAMES);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "and %d more", "and %d more", (gulong)more),
                              more);
    }
  add_label (self->box, text->str, NULL);
  g_string_free (text, TRUE);
}

static void
add_why (Filling *self, const CareOccasion *occasion)
{
  if (occasion->because.n > 0)
    gtk_box_append (GTK_BOX (self->box), care_why_list_new (&occasion->because, self->law));
  else if (*occasion->source != '\0')
    {
      g_autofree char *source = g_strdup_printf (_ ("Source: %s"), occasion->source);

      gtk_widget_add_css_class (add_label (self->box, source, "caption"), "fact");
    }
}

static void
add_entry (Filling *self, const CareCalendarEntry *entry)
{
  g_autofree char *title = care_calendar_entry_title (entry);

  add_title (self->box, care_shape_of (entry->kind), title);
  if (entry->n == 1) /* speaks of one */
    add_detail (self, entry->of[0]);
  if (entry->n > 1)
    add_names (self, entry);
  else
    add_why (self, entry->of[0]);
  self->certain = self->certain && care_calendar_entry_is_certain (entry);
  CareCalendarGoal goal = care_calendar_goal_of (entry, self->overview);
  add_button (self, &goal);
  care_calendar_goal_clear (&goal);
}

static void
fill (Filling *self, CareDate date, const CareCalendarEntry *only)
{
  guint n = 0;
  const CareCalendarEntry *entries = care_calendar_days_between (self->days, date, date, &n);
  g_autofree char *day = care_words_date (date);
  CareWindow window;
  bool in_window = care_calendar_days_window (self->days, date, &window), empty = !in_window && n == 0;

  add_label (self->box, day, "title-4");
  if (only != NULL && care_calendar_entry_is_window (only))
    add_window (self, &window, only, 1);
  else if (only != NULL)
    add_entry (self, only);
  else if (in_window)
    add_window (self, &window, entries, n);
  for (guint i = 0; i < n && only == NULL; i++)
    if (!care_calendar_entry_is_window (&entries[i]))
      add_entry (self, &entries[i]);
  if (empty)
    add_label (self->box, _ ("No window is open and no date falls on this day."), NULL);
  if (!self->certain)
    {
      g_autofree char *doubt = care_words_uncertain (self->law->holidays);

      add_label (self->box, doubt, "warning");
    }
}

static GtkWidget *
popover_new (CareCalendarBook *book,
             const CareCalendarDays *days,
             CareDate date,
             const CareCalendarEntry *only)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_BOOK (book) && days != NULL, NULL);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                      "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, NULL);
  g_autofree char *spoken = care_calendar_days_spoken (days, date, care_calendar_book_left (book));
  Filling filling = { .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12),
                      .days = days,
                      .law = care_calendar_days_law (days),
                      .overview = care_calendar_book_overview (book),
                      .certain = true };

  gtk_widget_add_css_class (filling.box, "why");
  /* The keyboard begins at the top: at the button it would scroll what explains it out of sight. */
  gtk_widget_set_focusable (filling.box, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (filling.box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  fill (&filling, date, only);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), filling.box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect_object (popover, "map", G_CALLBACK (gtk_widget_grab_focus), filling.box,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return popover;
}

static void
unparent_popover (gpointer data)
{
  GtkWidget *popover = data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* Not while it still tells of its closing. The keyboard goes back, unless another page came forward or what
 * had it is gone. */
static void
closed_cb (GtkPopover *popover, gpointer data)
{
  g_autoptr (GtkWidget) focus = g_weak_ref_get (data);

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  g_idle_add_once (unparent_popover, g_object_ref (popover));
}

static void
free_weak_ref (gpointer data, GClosure *closure)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Within the page: a day that is scrolled out of sight lies outside it, and may be off every monitor, where
 * GDK has no place for a popover. */
static void
point_to (GtkPopover *popover, GtkWidget *over, const graphene_rect_t *bounds)
{
  int width = MAX (gtk_widget_get_width (over), 1), height = MAX (gtk_widget_get_height (over), 1);
  int left = CLAMP ((int)bounds->origin.x, 0, width - 1), top = CLAMP ((int)bounds->origin.y, 0, height - 1);
  int right = CLAMP ((int)(bounds->origin.x + bounds->size.width), left + 1, width);
  int bottom = CLAMP ((int)(bounds->origin.y + bounds->size.height), top + 1, height);

  gtk_popover_set_pointing_to (popover, &(GdkRectangle){ left, top, right - left, bottom - top });
}

void
care_calendar_popover_open (CareCalendarBook *book,
                            GtkWidget *over,
                            const CareCalendarDays *days,
                            CareDate date,
                            const CareCalendarEntry *only,
                            GtkWidget *source,
                            GtkWidget *focus)
{
  GtkWidget *popover = popover_new (book, days, date, only);
  GWeakRef *back = g_new0 (GWeakRef, 1);
  graphene_rect_t bounds;

  gtk_widget_set_parent (popover, over);
  if (gtk_widget_compute_bounds (source, over, &bounds))
    point_to (GTK_POPOVER (popover), over, &bounds);
  g_weak_ref_init (back, focus);
  g_signal_connect_data (popover, "closed", G_CALLBACK (closed_cb), back, free_weak_ref, 0);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
care_calendar_popover_drop (GtkWidget *over)
{
  GtkWidget *child = gtk_widget_get_first_child (over);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
      child = next;
    }
}
