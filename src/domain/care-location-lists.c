/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a location has several of, each known by an id: in order of the ids, so that two desks that add
 * something each come to the same list. */
#include "care-location.h"

#include <string.h>

/* All of them begin with their id. */
static const char *
id_of (const void *element)
{
  return *(const char *const *)element;
}

static void *
find (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (id_of (g_ptr_array_index (list, i)), id) == 0)
      return g_ptr_array_index (list, i);
  return NULL;
}

/* Takes the element. */
static void
put (GPtrArray *list, void *element)
{
  guint at = 0;

  g_ptr_array_remove (list, find (list, id_of (element)));
  while (at < list->len && strcmp (id_of (g_ptr_array_index (list, at)), id_of (element)) < 0)
    at++;
  g_ptr_array_insert (list, (int)at, element);
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (CareAccount, id) == 0 && G_STRUCT_OFFSET (CareCqcTask, id) == 0);

CareAccount *
care_location_find_account (const CareLocation *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find (self->accounts, id);
}

CareCqcTask *
care_location_find_task (const CareLocation *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find (self->tasks, id);
}

void
care_location_put_account (CareLocation *self, CareAccount *account)
{
  g_return_if_fail (self != NULL && account != NULL);

  put (self->accounts, account);
}

void
care_location_put_task (CareLocation *self, CareCqcTask *task)
{
  g_return_if_fail (self != NULL && task != NULL);

  put (self->tasks, task);
}

static CareDuty *
find_duty (const CareLocation *self, CareService service)
{
  for (guint i = 0; i < self->duties->len; i++)
    {
      CareDuty *duty = g_ptr_array_index (self->duties, i);
      if (duty->service == service)
        return duty;
    }
  return NULL;
}

const CareDuty *
care_location_duty (const CareLocation *self, CareService service)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_duty (self, service);
}

void
care_location_set_duty (CareLocation *self, CareService service, const char *assignee, const char *deputy)
{
  g_return_if_fail (self != NULL && assignee != NULL && deputy != NULL);
  guint at = 0;

  g_autofree char *first = g_strdup (assignee), *second = g_strdup (deputy);
  g_ptr_array_remove (self->duties, find_duty (self, service));
  if (*first == '\0' && *second == '\0')
    return;
  CareDuty *duty = g_new (CareDuty, 1);
  *duty = (CareDuty){ service, g_steal_pointer (&first), g_steal_pointer (&second) };
  while (at < self->duties->len && ((CareDuty *)g_ptr_array_index (self->duties, at))->service < service)
    at++;
  g_ptr_array_insert (self->duties, (int)at, duty);
}

void
care_location_add_cqc_type (CareLocation *self, const char *type)
{
  g_return_if_fail (self != NULL && type != NULL);

  if (!g_ptr_array_find_with_equal_func (self->cqc_types, type, g_str_equal, NULL))
    g_ptr_array_add (self->cqc_types, g_strdup (type));
}
