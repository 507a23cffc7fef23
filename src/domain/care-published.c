/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-published.h"

#include <math.h>
#include <string.h>

struct CarePublished
{
  GHashTable *figures; /* owned set of CarePublishedFigure, by measure, key and month */
  GHashTable *areas;   /* owned: key -> area as it was written first; both char *, owned */
};

static void
figure_free (gpointer data)
{
  CarePublishedFigure *self = data;

  g_free (self->source);
  g_free (self);
}

static guint
figure_hash (gconstpointer data)
{
  const CarePublishedFigure *self = data;

  return g_str_hash (self->key) * 31 + (guint)self->month * 7 + (guint)self->measure;
}

static gboolean
figure_equal (gconstpointer a, gconstpointer b)
{
  const CarePublishedFigure *one = a, *other = b;

  return one->measure == other->measure && one->month == other->month && strcmp (one->key, other->key) == 0;
}

char *
care_published_area_key (const char *area)
{
  g_return_val_if_fail (area != NULL, NULL);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = area; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (plain, c);
      else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_utf8_casefold (plain->str, -1);
}

CarePublished *
care_published_new (void)
{
  CarePublished *self = g_atomic_rc_box_new0 (CarePublished);

  self->figures = g_hash_table_new_full (figure_hash, figure_equal, figure_free, NULL);
  self->areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

CarePublished *
care_published_ref (CarePublished *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
published_clear (gpointer data)
{
  CarePublished *self = data;

  g_hash_table_unref (self->figures);
  g_hash_table_unref (self->areas);
}

void
care_published_unref (CarePublished *self)
{
  g_atomic_rc_box_release_full (self, published_clear);
}

static CarePublishedFigure *
find (const CarePublished *self, CareTrendMeasure measure, const char *area, CareMonth month)
{
  g_autofree char *key = care_published_area_key (area);
  CarePublishedFigure wanted = { .measure = measure, .key = key, .month = month };

  return g_hash_table_lookup (self->figures, &wanted);
}

/* The key of an area as the set keeps it, beside the name that it was written by first. */
static const char *
keep_area (CarePublished *self, const char *area, const char **name)
{
  g_autofree char *key = care_published_area_key (area);
  gpointer kept = NULL, first = NULL;

  if (!g_hash_table_lookup_extended (self->areas, key, &kept, &first))
    {
      kept = g_steal_pointer (&key);
      first = g_strstrip (g_strdup (area));
      g_hash_table_insert (self->areas, kept, first);
    }
  *name = first;
  return kept;
}

static bool
same (double a, double b)
{
  return fabs (a - b) < 1e-9;
}

CarePublishedTaken
care_published_put (CarePublished *self,
                    CareTrendMeasure measure,
                    const char *area,
                    CareMonth month,
                    double value,
                    const char *source,
                    CareInstant at)
{
  g_return_val_if_fail (self != NULL && area != NULL && *area != '\0', CARE_PUBLISHED_SAME);
  g_return_val_if_fail ((unsigned)measure < CARE_N_TRENDS && isfinite (value), CARE_PUBLISHED_SAME);
  CarePublishedFigure *known = find (self, measure, area, month);

  if (known != NULL && same (known->value, value))
    return CARE_PUBLISHED_SAME;
  if (known != NULL)
    {
      known->value = value;
      known->at = at;
      g_free (known->source);
      known->source = g_strdup (source != NULL ? source : "");
      return CARE_PUBLISHED_CHANGED;
    }
  known = g_new0 (CarePublishedFigure, 1);
  known->measure = measure;
  known->key = keep_area (self, area, &known->area);
  known->month = month;
  known->value = value;
  known->source = g_strdup (source != NULL ? source : "");
  known->at = at;
  g_hash_table_add (self->figures, known);
  return CARE_PUBLISHED_ADDED;
}

void
care_published_merge (CarePublished *self, const CarePublished *newer, int counts[CARE_N_PUBLISHED_TAKEN])
{
  g_return_if_fail (self != NULL && newer != NULL && (const CarePublished *)self != newer);
  g_autoptr (GPtrArray) all = care_published_list (newer);

  for (int i = 0; counts != NULL && i < CARE_N_PUBLISHED_TAKEN; i++)
    counts[i] = 0;
  for (guint i = 0; i < all->len; i++)
    {
      const CarePublishedFigure *one = all->pdata[i];
      CarePublishedTaken taken
          = care_published_put (self, one->measure, one->area, one->month, one->value, one->source, one->at);

      if (counts != NULL)
        counts[taken]++;
    }
}

const CarePublishedFigure *
care_published_find (const CarePublished *self, CareTrendMeasure measure, const char *area, CareMonth month)
{
  g_return_val_if_fail (self != NULL && area != NULL, NULL);

  return find (self, measure, area, month);
}

void
care_published_remove (CarePublished *self, CareTrendMeasure measure, const char *area, CareMonth month)
{
  g_return_if_fail (self != NULL && area != NULL);
  CarePublishedFigure *known = find (self, measure, area, month);

  if (known != NULL)
    g_hash_table_remove (self->figures, known);
}

int
care_published_count (const CarePublished *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int)g_hash_table_size (self->figures);
}

/* England first; names that collate as one go by their bytes. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *)a, *other = *(const char *const *)b;
  bool first = g_ascii_strcasecmp (one, CARE_PUBLISHED_COUNTRY) == 0;
  bool second = g_ascii_strcasecmp (other, CARE_PUBLISHED_COUNTRY) == 0;
  int order = first != second ? (int)second - (int)first : g_utf8_collate (one, other);

  return order != 0 ? order : strcmp (one, other);
}

GPtrArray *
care_published_areas (const CarePublished *self, CareTrendMeasure measure)
{
  g_return_val_if_fail (self != NULL, NULL);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->figures);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      const CarePublishedFigure *one = data;

      if ((measure == CARE_N_TRENDS || one->measure == measure)
          && g_hash_table_add (seen, (gpointer)one->key))
        g_ptr_array_add (areas, g_strdup (one->area));
    }
  g_ptr_array_sort (areas, compare_names);
  return areas;
}

/* ranks: key -> where its area stands. */
static int
compare_places (gconstpointer a, gconstpointer b, gpointer ranks)
{
  const CarePublishedFigure *one = *(const CarePublishedFigure *const *)a;
  const CarePublishedFigure *other = *(const CarePublishedFigure *const *)b;
  int first = GPOINTER_TO_INT (g_hash_table_lookup (ranks, one->key));
  int second = GPOINTER_TO_INT (g_hash_table_lookup (ranks, other->key));

  if (one->measure != other->measure)
    return (one->measure > other->measure) - (one->measure < other->measure);
  if (first != second)
    return (first > second) - (first < second);
  return (one->month > other->month) - (one->month < other->month);
}

GPtrArray *
care_published_list (const CarePublished *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GPtrArray *all = g_ptr_array_sized_new (g_hash_table_size (self->figures));
  g_autoptr (GPtrArray) areas = care_published_areas (self, CARE_N_TRENDS);
  g_autoptr (GHashTable) ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer figure;

  for (guint i = 0; i < areas->len; i++)
    g_hash_table_insert (ranks, care_published_area_key (areas->pdata[i]), GINT_TO_POINTER (i));
  g_hash_table_iter_init (&iter, self->figures);
  while (g_hash_table_iter_next (&iter, &figure, NULL))
    g_ptr_array_add (all, figure);
  g_ptr_array_sort_with_data (all, compare_places, ranks);
  return all;
}

char *
care_published_choose (const CarePublished *self,
                       CareTrendMeasure measure,
                       const char *const *wished,
                       int n_wished)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) areas = care_published_areas (self, measure);

  for (int i = 0; i <= n_wished; i++)
    {
      const char *wish = i < n_wished ? wished[i] : CARE_PUBLISHED_COUNTRY;
      g_autofree char *key = wish != NULL ? care_published_area_key (wish) : NULL;

      for (guint j = 0; key != NULL && j < areas->len; j++)
        {
          g_autofree char *other = care_published_area_key (areas->pdata[j]);
          if (strcmp (key, other) == 0)
            return g_strdup (areas->pdata[j]);
        }
    }
  return NULL;
}

bool
care_published_series (const CarePublished *self,
                       CareTrendMeasure measure,
                       const char *area,
                       CareMonth first,
                       int n,
                       CareTrendPoint *points)
{
  g_return_val_if_fail (self != NULL && area != NULL && points != NULL, false);
  bool any = false;

  for (int i = 0; i < n; i++)
    {
      const CarePublishedFigure *figure = find (self, measure, area, first + i);

      points[i] = (CareTrendPoint){ .month = first + i, .known = figure != NULL };
      if (figure != NULL)
        points[i].value = points[i].low = points[i].middle = points[i].high = figure->value;
      any = any || figure != NULL;
    }
  return any;
}
