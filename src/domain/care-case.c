/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case.h"

#include <string.h>

CareAllegation *
care_allegation_new (const char *location, CareService service, CareMonth month, const char *item)
{
  g_return_val_if_fail (location != NULL, NULL);

  CareAllegation *self = g_new0 (CareAllegation, 1);
  self->location = g_strdup (location);
  self->service = service;
  self->month = month;
  self->item = g_strdup (item);
  return self;
}

void
care_allegation_free (CareAllegation *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->item);
  g_free (self);
}

/* Cuts the part after the last slash off text and gives it; NULL where there is no slash. */
static const char *
cut_last (char *text)
{
  char *slash = strrchr (text, '/');

  if (slash == NULL)
    return NULL;
  *slash = '\0';
  return slash + 1;
}

CareAllegation *
care_allegation_parse (const char *text, bool with_item)
{
  if (text == NULL)
    return NULL;

  /* From the right, for a slash may stand in the location's own name. */
  g_autofree char *rest = g_strdup (text);
  const char *item = with_item ? cut_last (rest) : NULL;
  if (with_item && (item == NULL || *item == '\0'))
    return NULL;

  const char *month_text = cut_last (rest);
  const char *service_text = month_text != NULL ? cut_last (rest) : NULL;
  CareMonth month = care_month_parse (month_text);
  CareService service;
  if (month == CARE_NO_MONTH || !care_service_from_string (service_text, &service) || *rest == '\0')
    return NULL;
  return care_allegation_new (rest, service, month, item);
}

char *
care_allegation_format (const CareAllegation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *month = care_month_format (self->month);
  const char *service = care_service_to_string (self->service);
  if (self->item == NULL)
    return g_strdup_printf ("%s/%s/%s", self->location, service, month);
  return g_strdup_printf ("%s/%s/%s/%s", self->location, service, month, self->item);
}

CareCase *
care_case_new (const char *id, const char *provider, CareDate opened)
{
  g_return_val_if_fail (id != NULL && provider != NULL, NULL);

  CareCase *self = g_new0 (CareCase, 1);
  self->id = g_strdup (id);
  self->provider = g_strdup (provider);
  self->opened = opened;
  self->missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  self->misleading = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_case_event_free);
  self->corrected = g_ptr_array_new_with_free_func ((GDestroyNotify)care_case_event_free);
  return self;
}

void
care_case_free (CareCase *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->provider);
  g_ptr_array_unref (self->missed);
  g_ptr_array_unref (self->misleading);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->corrected);
  g_free (self);
}

const CareCaseEvent *
care_case_last (const CareCase *self, CareEventKind kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->events->len; i-- > 0;)
    {
      const CareCaseEvent *event = g_ptr_array_index (self->events, i);
      if (event->kind == kind)
        return event;
    }
  return NULL;
}

/* Where the event that another one puts right stands now; -1 where it was struck. It may have been put right
 * already, by a desk that did not hear of this one: then the later takes the place of the earlier. depth ends
 * what a damaged record could lead in a circle. */
static int
find_replaced (const CareCase *self, const char *id, guint depth)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (self->events, i);
      if (g_str_equal (event->id, id) || g_str_equal (event->replaces, id))
        return (int)i;
    }
  for (guint i = 0; depth > 0 && i < self->corrected->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (self->corrected, i);
      int place = g_str_equal (event->replaces, id) ? find_replaced (self, event->id, depth - 1) : -1;
      if (place >= 0)
        return place;
    }
  return -1;
}

void
care_case_take (CareCase *self, CareCaseEvent *event)
{
  g_return_if_fail (self != NULL && event != NULL);

  int place = *event->replaces != '\0' ? find_replaced (self, event->replaces, self->corrected->len) : -1;
  if (*event->replaces == '\0')
    g_ptr_array_add (self->events, event);
  else if (place < 0) /* of one that was struck already */
    g_ptr_array_add (self->corrected, event);
  else
    {
      g_ptr_array_add (self->corrected, self->events->pdata[place]);
      self->events->pdata[place] = event;
      if (event->struck)
        g_ptr_array_add (self->corrected, g_ptr_array_steal_index (self->events, (guint)place));
    }
}

/* Whether each event of the case, as it stands, follows those before it. What two desks entered without
 * hearing of each other need not (see care_case_progress()). Owned by the caller. */
static bool *
which_follow (const CareCase *self)
{
  g_autoptr (CareCase) again = care_case_new (self->id, self->provider, self->opened);
  bool *follows = g_new0 (bool, self->events->len + 1);

  for (guint i = 0; i < self->events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (self->events, i);
      follows[i] = care_case_can_add (again, event->kind, NULL);
      g_ptr_array_add (again->events, care_case_event_copy (event));
    }
  return follows;
}

bool
care_case_can_correct (const CareCase *self, const CareCaseEvent *event, unsigned *can_follow)
{
  g_return_val_if_fail (self != NULL && event != NULL && can_follow != NULL, false);
  g_autoptr (CareCase) again = care_case_new (self->id, self->provider, self->opened);
  int place = find_replaced (self, event->replaces, self->corrected->len);

  *can_follow = 0;
  if (place < 0 || *event->replaces == '\0')
    return false;
  g_autofree bool *followed = which_follow (self);
  for (int i = 0; i < (int)self->events->len; i++)
    {
      const CareCaseEvent *next = i == place ? event : g_ptr_array_index (self->events, i);
      bool same = i != place || event->kind == ((CareCaseEvent *)g_ptr_array_index (self->events, i))->kind;
      if (i == place && event->struck)
        continue;
      /* What did not follow before either is no reason to leave everything as it is. */
      if (!care_case_can_add (again, next->kind, can_follow) && !(same && !followed[i]))
        return false;
      g_ptr_array_add (again->events, care_case_event_copy (next));
    }
  return true;
}

static const CareCaseEvent *
find_among (GPtrArray *events, const char *id)
{
  for (guint i = 0; i < events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (events, i);
      if (g_str_equal (event->id, id))
        return event;
    }
  return NULL;
}

const CareCaseEvent *
care_case_find (const CareCase *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find_among (self->events, id);
}

const CareCaseEvent *
care_case_find_corrected (const CareCase *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return *id != '\0' ? find_among (self->corrected, id) : NULL;
}
