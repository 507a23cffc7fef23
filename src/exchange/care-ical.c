/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-ical.h"

#include <libical/ical.h>
#include <string.h>

#define PRODUCT "-//Care Returns//Care Returns//EN"
#define UID_END "@org.carereturns.CareReturns"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

typedef struct
{
  icalcomponent *calendar; /* that is made */
  GHashTable *known;       /* UID -> icalcomponent of the calendar that stood there; borrowed */
  CareInstant now;
  CareDate from;
  int changed;
} Writing;

static void
clear_alarm (gpointer data)
{
  CareIcalAlarm *alarm = data;

  g_clear_pointer (&alarm->text, g_free);
}

CareIcalEntry *
care_ical_entry_new (const char *id, CareDate date, CareInstant at)
{
  g_return_val_if_fail (id != NULL, NULL);
  CareIcalEntry *self = g_new0 (CareIcalEntry, 1);

  self->id = g_strdup (id);
  self->date = self->last = date;
  self->at = at;
  self->alarms = g_array_new (FALSE, TRUE, sizeof (CareIcalAlarm));
  g_array_set_clear_func (self->alarms, clear_alarm);
  return self;
}

void
care_ical_entry_free (CareIcalEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->summary);
  g_free (self->description);
  g_free (self->url);
  g_free (self->category);
  g_array_unref (self->alarms);
  g_free (self);
}

void
care_ical_entry_add_alarm (CareIcalEntry *self, int64_t seconds, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  CareIcalAlarm alarm = { seconds, g_strdup (text) };

  g_array_append_val (self->alarms, alarm);
}

/* A moment as UTC, whatever zone this computer is in. */
static struct icaltimetype
time_of (CareInstant at)
{
  g_autofree char *text = care_instant_format (at); /* 2026-11-08T00:00:00Z */
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *c = text; c != NULL && *c != '\0'; c++)
    if (*c != '-' && *c != ':')
      g_string_append_c (plain, *c);
  return icaltime_from_string (plain->str);
}

static struct icaltimetype
day_of (CareDate date)
{
  struct icaltimetype time = icaltime_null_date ();

  time.year = care_date_year (date);
  time.month = care_date_month_number (date);
  time.day = care_date_day (date);
  return time;
}

/* What no file may hold: control characters other than line breaks. */
static char *
clean (const char *text)
{
  char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  for (char *c = valid; *c != '\0'; c++)
    if ((unsigned char)*c < ' ' && *c != '\n')
      *c = ' ';
  return valid;
}

static void
add_alarms (icalcomponent *event, const CareIcalEntry *entry)
{
  for (guint i = 0; i < entry->alarms->len; i++)
    {
      const CareIcalAlarm *alarm = &g_array_index (entry->alarms, CareIcalAlarm, i);
      g_autofree char *text = clean (alarm->text);
      struct icaltriggertype trigger
          = { icaltime_null_time (), icaldurationtype_from_int ((int)alarm->seconds) };

      icalcomponent_add_component (
          event, icalcomponent_vanew (ICAL_VALARM_COMPONENT, icalproperty_new_action (ICAL_ACTION_DISPLAY),
                                      icalproperty_new_trigger (trigger), icalproperty_new_description (text),
                                      (void *)0));
    }
}

/* What it says, without when it was written. */
static icalcomponent *
event_of (const CareIcalEntry *entry)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  g_autofree char *uid = g_strconcat (entry->id, UID_END, NULL);
  g_autofree char *summary = clean (entry->summary), *description = clean (entry->description);

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  if (entry->at != CARE_NO_INSTANT)
    icalcomponent_add_property (event, icalproperty_new_dtstart (time_of (entry->at)));
  else
    {
      icalcomponent_add_property (event, icalproperty_new_dtstart (day_of (entry->date)));
      icalcomponent_add_property (event, icalproperty_new_dtend (day_of (entry->last + 1)));
    }
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  if (*description != '\0')
    icalcomponent_add_property (event, icalproperty_new_description (description));
  if (entry->url != NULL && *entry->url != '\0')
    icalcomponent_add_property (event, icalproperty_new_url (entry->url));
  if (entry->category != NULL && *entry->category != '\0')
    icalcomponent_add_property (event, icalproperty_new_categories (entry->category));
  icalcomponent_add_property (
      event, icalproperty_new_status (entry->tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PUBLIC));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  add_alarms (event, entry);
  return event;
}

static bool
is_stamp (icalproperty_kind kind)
{
  return kind == ICAL_DTSTAMP_PROPERTY || kind == ICAL_LASTMODIFIED_PROPERTY || kind == ICAL_SEQUENCE_PROPERTY
         || kind == ICAL_CREATED_PROPERTY;
}

/* What an entry says, as text that can be compared. */
static char *
said_by (icalcomponent *event)
{
  g_autoptr (icalcomponent) copy = icalcomponent_new_clone (event);
  icalproperty *next;

  for (icalproperty *one = icalcomponent_get_first_property (copy, ICAL_ANY_PROPERTY); one != NULL;
       one = next)
    {
      next = icalcomponent_get_next_property (copy, ICAL_ANY_PROPERTY);
      if (!is_stamp (icalproperty_isa (one)))
        continue;
      icalcomponent_remove_property (copy, one);
      icalproperty_free (one);
      next = icalcomponent_get_first_property (copy, ICAL_ANY_PROPERTY);
    }
  char *text = icalcomponent_as_ical_string_r (copy);
  char *said = g_strdup (text);
  icalmemory_free_buffer (text);
  return said;
}

static void
stamp (icalcomponent *event, struct icaltimetype stamped, struct icaltimetype modified, int sequence)
{
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamped));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (modified));
  icalcomponent_add_property (event, icalproperty_new_sequence (sequence));
}

static struct icaltimetype
modified_of (icalcomponent *event)
{
  icalproperty *property = icalcomponent_get_first_property (event, ICAL_LASTMODIFIED_PROPERTY);

  return property != NULL ? icalproperty_get_lastmodified (property) : icalcomponent_get_dtstamp (event);
}

/* Takes event, stamped as it was where it says the same as before, else anew. */
static void
put (Writing *writing, icalcomponent *event, int revision)
{
  icalcomponent *before = g_hash_table_lookup (writing->known, icalcomponent_get_uid (event));
  struct icaltimetype now = time_of (writing->now);
  g_autofree char *said = said_by (event), *said_before = before != NULL ? said_by (before) : NULL;

  if (before != NULL && g_str_equal (said, said_before))
    stamp (event, icalcomponent_get_dtstamp (before), modified_of (before),
           icalcomponent_get_sequence (before));
  else
    {
      stamp (event, now, now,
             before != NULL ? MAX (icalcomponent_get_sequence (before) + 1, revision) : revision);
      writing->changed++;
    }
  icalcomponent_add_component (writing->calendar, event);
}

static CareDate
date_of (icalcomponent *event)
{
  struct icaltimetype start = icalcomponent_get_dtstart (event);

  return icaltime_is_null_time (start) ? CARE_NO_DATE : care_date (start.year, start.month, start.day);
}

/* It stays to be read, and is struck out; nobody is alarmed by it. */
static void
cancel (Writing *writing, icalcomponent *before)
{
  icalcomponent *event = icalcomponent_new_clone (before), *alarm;
  icalproperty *next;

  for (icalproperty *one = icalcomponent_get_first_property (event, ICAL_ANY_PROPERTY); one != NULL;
       one = next)
    {
      next = icalcomponent_get_next_property (event, ICAL_ANY_PROPERTY);
      if (!is_stamp (icalproperty_isa (one)))
        continue;
      icalcomponent_remove_property (event, one);
      icalproperty_free (one);
      next = icalcomponent_get_first_property (event, ICAL_ANY_PROPERTY);
    }
  while ((alarm = icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT)) != NULL)
    {
      icalcomponent_remove_component (event, alarm);
      icalcomponent_free (alarm);
    }
  icalcomponent_set_status (event, ICAL_STATUS_CANCELLED);
  put (writing, event, 0);
}

/* The calendar that stood there, with its entries by UID; NULL where it is none of ours. */
static icalcomponent *
read_before (const char *text, GHashTable *known)
{
  icalcomponent *calendar = text != NULL ? icalparser_parse_string (text) : NULL;

  if (calendar == NULL || icalcomponent_isa (calendar) != ICAL_VCALENDAR_COMPONENT)
    {
      g_clear_pointer (&calendar, icalcomponent_free);
      return NULL;
    }
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      const char *uid = icalcomponent_get_uid (event);
      if (uid != NULL && g_str_has_suffix (uid, UID_END))
        g_hash_table_insert (known, g_strdup (uid), event);
    }
  return calendar;
}

static icalcomponent *
calendar_new (const char *name)
{
  icalcomponent *calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
                                                 icalproperty_new_prodid (PRODUCT),
                                                 icalproperty_new_calscale ("GREGORIAN"), (void *)0);
  g_autofree char *shown = clean (name);
  icalproperty *named = icalproperty_new_x (shown);

  icalproperty_set_x_name (named, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, named);
  return calendar;
}

static void
cancel_what_fell_away (Writing *writing, icalcomponent *before, GHashTable *written)
{
  for (icalcomponent *event = icalcomponent_get_first_component (before, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (before, ICAL_VEVENT_COMPONENT))
    {
      const char *uid = icalcomponent_get_uid (event);
      if (uid != NULL && g_hash_table_lookup (writing->known, uid) == event
          && !g_hash_table_contains (written, uid) && date_of (event) >= writing->from)
        cancel (writing, event);
    }
}

bool
care_ical_is_ours (const char *text, bool (*fits) (const char *id, gpointer data), gpointer data)
{
  g_return_val_if_fail (text != NULL && fits != NULL, false);
  g_autoptr (icalcomponent) calendar = icalparser_parse_string (text);
  bool ours = calendar != NULL && icalcomponent_isa (calendar) == ICAL_VCALENDAR_COMPONENT;
  icalproperty *product = ours ? icalcomponent_get_first_property (calendar, ICAL_PRODID_PROPERTY) : NULL;

  ours = ours && product != NULL && g_strcmp0 (icalproperty_get_prodid (product), PRODUCT) == 0;
  for (icalcomponent *part = ours ? icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT) : NULL;
       ours && part != NULL; part = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    {
      const char *uid = icalcomponent_get_uid (part);
      g_autofree char *id = uid != NULL && g_str_has_suffix (uid, UID_END)
                                ? g_strndup (uid, strlen (uid) - strlen (UID_END))
                                : NULL;

      ours = id != NULL && fits (id, data);
    }
  return ours;
}

char *
care_ical_write (const char *name,
                 const GPtrArray *entries,
                 const char *before,
                 CareDate from,
                 CareInstant now,
                 int *changed)
{
  g_return_val_if_fail (name != NULL && entries != NULL && now != CARE_NO_INSTANT, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (icalcomponent) stood = read_before (before, known);
  g_autoptr (icalcomponent) calendar = calendar_new (name);
  Writing writing = { calendar, known, now, from, 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const CareIcalEntry *entry = entries->pdata[i];
      icalcomponent *event = event_of (entry);
      if (g_hash_table_add (written, g_strdup (icalcomponent_get_uid (event))))
        put (&writing, event, entry->revision);
      else
        icalcomponent_free (event);
    }
  if (stood != NULL)
    cancel_what_fell_away (&writing, stood, written);
  if (changed != NULL)
    *changed = writing.changed;
  char *text = icalcomponent_as_ical_string_r (calendar);
  char *copy = g_strdup (text);
  icalmemory_free_buffer (text);
  return copy;
}
