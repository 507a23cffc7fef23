/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-agenda.h"

#include "care-calendar-agenda-row.h"
#include "care-calendar-keys.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

#define MONTHS 13      /* this month, and as far as the same one next year */
#define FOCUS_TRIES 10 /* frames until the list has the row that is to have the keyboard */

struct _CareCalendarAgenda
{
  AdwBin parent_instance;

  /* owned */
  CareCalendarBook *book;
  GListStore *lines; /* CareCalendarLine */

  CareMonth month; /* the first one shown */
  int kind;        /* CareOccasionKind, or CARE_CALENDAR_ANY_KIND */
  CareDate wanted; /* the day whose first line is to have the keyboard; CARE_NO_DATE: none */
  unsigned tick;
  int tries;

  /* template children */
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *none;
};

G_DEFINE_FINAL_TYPE (CareCalendarAgenda, care_calendar_agenda, ADW_TYPE_BIN)

enum
{
  SIGNAL_LINE_ACTIVATED,
  SIGNAL_MONTH_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CareDate
today_of (CareCalendarAgenda *self)
{
  return care_calendar_book_overview (self->book)->today;
}

static GListModel *
model_of (CareCalendarAgenda *self)
{
  return G_LIST_MODEL (self->lines);
}

static void
show_none (CareCalendarAgenda *self)
{
  bool reading = care_calendar_book_is_reading (self->book);
  bool all = self->kind == CARE_CALENDAR_ANY_KIND;
  g_autofree char *first = care_words_month (self->month);
  g_autofree char *last = care_words_month (self->month + MONTHS - 1);
  g_autofree char *text = g_strdup_printf (_ ("Nothing of this kind falls between %s and %s."), first, last);

  adw_status_page_set_title (self->none, reading ? _ ("Reading the Record…")
                                         : all   ? _ ("Nothing in These Months")
                                                 : _ ("None of These"));
  adw_status_page_set_description (self->none, reading ? "" : text);
}

CareCalendarDays *
care_calendar_agenda_get_days (CareCalendarAgenda *self, CareDate *from, CareDate *to, int *kind)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_AGENDA (self) && self->book != NULL, NULL);
  CareDate today = today_of (self);

  *from = self->month == care_month_of (today) ? today : care_month_day (self->month, 1);
  *to = care_month_last_day (self->month + MONTHS - 1);
  *kind = self->kind;
  return care_calendar_book_days (self->book, *from, *to);
}

static void
fill (CareCalendarAgenda *self)
{
  CareDate from = CARE_NO_DATE, to = CARE_NO_DATE;
  int kind = CARE_CALENDAR_ANY_KIND;
  g_autoptr (CareCalendarDays) days = care_calendar_agenda_get_days (self, &from, &to, &kind);
  g_autoptr (GListStore) fresh
      = care_calendar_lines_new (days, from, to, kind, care_calendar_book_left (self->book));

  care_calendar_lines_update (self->lines, fresh);
  if (g_list_model_get_n_items (model_of (self)) == 0)
    show_none (self);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (model_of (self)) > 0 ? "list" : "none");
}

static void
setup_cb (CareCalendarAgenda *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, care_calendar_agenda_row_new ());
}

/* The row is the list's own widget, and has no name but what it is given. */
static void
bind_cb (CareCalendarAgenda *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  CareCalendarLine *line = gtk_list_item_get_item (item);
  g_autofree char *spoken = care_calendar_line_spoken (line);

  care_calendar_agenda_row_show (CARE_CALENDAR_AGENDA_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* The row that shows a line; NULL while the list has none for it. */
static CareCalendarAgendaRow *
find_row (CareCalendarAgenda *self, CareCalendarLine *line)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (CARE_IS_CALENDAR_AGENDA_ROW (row)
          && care_calendar_agenda_row_get_line (CARE_CALENDAR_AGENDA_ROW (row)) == line)
        return CARE_CALENDAR_AGENDA_ROW (row);
    }
  return NULL;
}

static void
activate_cb (CareCalendarAgenda *self, guint position)
{
  g_autoptr (CareCalendarLine) line = g_list_model_get_item (model_of (self), position);
  CareCalendarAgendaRow *row = line != NULL ? find_row (self, line) : NULL;

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_LINE_ACTIVATED], 0, line, care_calendar_agenda_row_get_body (row));
}

/* The first line on that day or later, or the last one; GTK_INVALID_LIST_POSITION where there is none. */
static guint
position_of (CareCalendarAgenda *self, CareDate date)
{
  guint n = g_list_model_get_n_items (model_of (self));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CareCalendarLine) line = g_list_model_get_item (model_of (self), i);

      if (care_calendar_line_get_entry (line)->date >= date)
        return i;
    }
  return n > 0 ? n - 1 : GTK_INVALID_LIST_POSITION;
}

/* True once it has the keyboard. A list has widgets only for what is in view, so it is scrolled there first.
 */
static bool
try_focus (CareCalendarAgenda *self)
{
  guint position = position_of (self, self->wanted);
  g_autoptr (CareCalendarLine) line = NULL;
  CareCalendarAgendaRow *row = NULL;

  if (position == GTK_INVALID_LIST_POSITION)
    return false;
  line = g_list_model_get_item (model_of (self), position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  row = find_row (self, line);
  return row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CareCalendarAgenda *self = CARE_CALENDAR_AGENDA (widget);

  if (!try_focus (self) && ++self->tries < FOCUS_TRIES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  self->wanted = CARE_NO_DATE;
  return G_SOURCE_REMOVE;
}

static void
focus_on (CareCalendarAgenda *self, CareDate date)
{
  self->wanted = date;
  self->tries = 0;
  if (try_focus (self))
    self->wanted = CARE_NO_DATE;
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

CareCalendarLine *
care_calendar_agenda_find_line (CareCalendarAgenda *self, GtkWidget *row)
{
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  g_return_val_if_fail (CARE_IS_CALENDAR_AGENDA (self), NULL);

  return CARE_IS_CALENDAR_AGENDA_ROW (child)
             ? care_calendar_agenda_row_get_line (CARE_CALENDAR_AGENDA_ROW (child))
             : NULL;
}

/* The day of the line with the keyboard; else the first day shown. */
static CareDate
focused_date (CareCalendarAgenda *self)
{
  CareCalendarLine *line
      = care_calendar_agenda_find_line (self, gtk_widget_get_focus_child (GTK_WIDGET (self->list)));

  if (line != NULL)
    return care_calendar_line_get_entry (line)->date;
  return care_date_max (care_month_day (self->month, 1),
                        self->month == care_month_of (today_of (self)) ? today_of (self) : CARE_NO_DATE);
}

/* The first line of the month before or after; past the ends of the list it begins a month earlier or later.
 */
static gboolean
months_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarAgenda *self = data;
  int step = g_variant_get_int32 (arguments);
  CareMonth month = CARE_NO_MONTH;

  if (self->book == NULL)
    return FALSE;
  month = care_month_of (focused_date (self)) + step;
  if (month < self->month || month > self->month + MONTHS - 1)
    care_calendar_agenda_go_to (self, self->month + step, false);
  focus_on (self, care_month_day (month, 1));
  return TRUE;
}

static gboolean
today_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarAgenda *self = data;

  if (self->book == NULL)
    return FALSE;
  care_calendar_agenda_go_to (self, care_month_of (today_of (self)), true);
  return TRUE;
}

static gboolean
care_calendar_agenda_grab_focus (GtkWidget *widget)
{
  CareCalendarAgenda *self = CARE_CALENDAR_AGENDA (widget);

  if (self->book == NULL || g_list_model_get_n_items (model_of (self)) == 0)
    return FALSE;
  focus_on (self, focused_date (self));
  return TRUE;
}

static void
care_calendar_agenda_dispose (GObject *object)
{
  CareCalendarAgenda *self = CARE_CALENDAR_AGENDA (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  /* First: a child of the bin that is bound by its id as well would be let go twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CALENDAR_AGENDA);
  g_clear_object (&self->lines);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (care_calendar_agenda_parent_class)->dispose (object);
}

static void
care_calendar_agenda_class_init (CareCalendarAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_agenda_dispose;
  widget_class->grab_focus = care_calendar_agenda_grab_focus;
  signals[SIGNAL_LINE_ACTIVATED]
      = g_signal_new ("line-activated", CARE_TYPE_CALENDAR_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, CARE_TYPE_CALENDAR_LINE, GTK_TYPE_WIDGET);
  signals[SIGNAL_MONTH_CHANGED] = g_signal_new ("month-changed", CARE_TYPE_CALENDAR_AGENDA, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-calendar-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgenda, stack);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgenda, list);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgenda, none);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

/* Before the list's own, which would move by screens. */
static void
add_keys (CareCalendarAgenda *self)
{
  static const CareCalendarKey KEYS[] = {
    { GDK_KEY_Page_Up, months_cb, -1 },
    { GDK_KEY_Page_Down, months_cb, 1 },
    { GDK_KEY_Home, today_cb, 0 },
    { GDK_KEY_t, today_cb, 0 },
  };

  care_calendar_keys_add (GTK_WIDGET (self->list), KEYS, G_N_ELEMENTS (KEYS), self);
}

static void
care_calendar_agenda_init (CareCalendarAgenda *self)
{
  GtkNoSelection *selection = NULL;

  self->kind = CARE_CALENDAR_ANY_KIND;
  self->lines = g_list_store_new (CARE_TYPE_CALENDAR_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (model_of (self)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  add_keys (self);
}

void
care_calendar_agenda_refresh (CareCalendarAgenda *self, CareCalendarBook *book)
{
  g_return_if_fail (CARE_IS_CALENDAR_AGENDA (self) && CARE_IS_CALENDAR_BOOK (book));
  bool focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  CareDate date = CARE_NO_DATE;

  if (g_set_object (&self->book, book))
    self->month = care_month_of (today_of (self));
  if (focus)
    date = focused_date (self);
  fill (self);
  /* The line that had the keyboard may be gone. */
  if (focus && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    focus_on (self, date);
  else if (self->wanted != CARE_NO_DATE)
    focus_on (self, self->wanted);
}

CareMonth
care_calendar_agenda_get_month (CareCalendarAgenda *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_AGENDA (self), CARE_NO_MONTH);
  return self->month;
}

void
care_calendar_agenda_go_to (CareCalendarAgenda *self, CareMonth month, bool focus)
{
  g_return_if_fail (CARE_IS_CALENDAR_AGENDA (self) && self->book != NULL);

  if (month != self->month)
    {
      self->month = month;
      fill (self);
      g_signal_emit (self, signals[SIGNAL_MONTH_CHANGED], 0);
    }
  if (focus)
    focus_on (self, month == care_month_of (today_of (self)) ? today_of (self) : care_month_day (month, 1));
}

void
care_calendar_agenda_set_kind (CareCalendarAgenda *self, int kind)
{
  g_return_if_fail (CARE_IS_CALENDAR_AGENDA (self) && kind >= CARE_CALENDAR_ANY_KIND
                    && kind < CARE_N_OCCASION_KINDS);

  self->kind = kind;
  if (self->book != NULL)
    fill (self);
}

GListModel *
care_calendar_agenda_get_lines (CareCalendarAgenda *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_AGENDA (self), NULL);
  return model_of (self);
}
