/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-published.h"

#include "care-json-writer.h"
#include "care-json.h"

#include <math.h>
#include <string.h>

#define SCHEMA 1
#define MOST_FIGURES 5000 /* of one measure in one area: months of four centuries */

/* Which source a figure has among those that were written; they are few. */
static int
find_source (const GPtrArray *sources, const CarePublishedFigure *figure)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const CarePublishedFigure *one = sources->pdata[i];
      if (one->at == figure->at && strcmp (one->source, figure->source) == 0)
        return (int)i;
    }
  return -1;
}

static void
write_sources (CareJsonWriter *writer, const GPtrArray *sources)
{
  care_json_writer_member_array (writer, "sources");
  for (guint i = 0; i < sources->len; i++)
    {
      const CarePublishedFigure *one = sources->pdata[i];

      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "source", one->source);
      care_json_writer_member_instant (writer, "at", one->at);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

static void
write_figures (CareJsonWriter *writer, const GPtrArray *those, const GPtrArray *sources)
{
  care_json_writer_member_array (writer, "figures");
  for (guint i = 0; i < those->len; i++)
    {
      const CarePublishedFigure *one = those->pdata[i];

      care_json_writer_begin_object (writer);
      care_json_writer_member_month (writer, "month", one->month);
      care_json_writer_member_number (writer, "value", one->value);
      care_json_writer_member_int (writer, "source", find_source (sources, one));
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

char *
care_wire_published_to_json (const CarePublished *set, CareTrendMeasure measure, const char *area)
{
  g_return_val_if_fail (set != NULL && area != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();
  g_autoptr (GPtrArray) all = care_published_list (set);
  g_autoptr (GPtrArray) those = g_ptr_array_new (), sources = g_ptr_array_new ();
  g_autofree char *key = care_published_area_key (area);

  for (guint i = 0; i < all->len; i++)
    {
      const CarePublishedFigure *one = all->pdata[i];

      if (one->measure != measure || strcmp (one->key, key) != 0)
        continue;
      g_ptr_array_add (those, (gpointer)one);
      if (find_source (sources, one) < 0)
        g_ptr_array_add (sources, (gpointer)one);
    }
  if (those->len == 0)
    return NULL;
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "measure", care_trend_to_string (measure));
  care_json_writer_member_string (writer, "area", ((const CarePublishedFigure *)those->pdata[0])->area);
  write_sources (writer, sources);
  write_figures (writer, those, sources);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

/* Where a figure is from; empty where the number is none. */
static char *
read_source (CareJson *json, JsonArray *sources, int64_t number, CareInstant *at)
{
  bool known = number >= 0 && number < care_json_length (sources);
  JsonObject *source = known ? care_json_element_object (json, sources, "sources", (unsigned)number) : NULL;

  *at = known ? care_json_instant (json, source, "at") : CARE_NO_INSTANT;
  return known ? care_json_string_or (json, source, "source", "") : g_strdup ("");
}

static void
read_figure (CareJson *json,
             JsonObject *figure,
             JsonArray *sources,
             CareTrendMeasure measure,
             const char *area,
             CarePublished *set)
{
  CareMonth month = care_json_month (json, figure, "month");
  double value = care_json_number_or (json, figure, "value", -1);
  CareInstant at;
  g_autofree char *source = read_source (json, sources, care_json_int_or (json, figure, "source", -1), &at);

  if (care_json_is_fine (json) && month == CARE_NO_MONTH)
    care_json_complain (json, figure, "month", CARE_WIRE_ERROR_BAD_VALUE, "is missing");
  if (care_json_is_fine (json)
      && (!isfinite (value) || value < 0 || (care_trend_is_share (measure) && value > 100)))
    care_json_complain (json, figure, "value", CARE_WIRE_ERROR_BAD_VALUE, "cannot be");
  if (care_json_is_fine (json))
    care_published_put (set, measure, area, month, value, source, at);
}

bool
care_wire_published_from_json (
    const char *text, CarePublished *into, CareTrendMeasure *measure, char **area, GError **error)
{
  g_return_val_if_fail (text != NULL && into != NULL, false);
  g_autoptr (CareJson) json = care_json_new (text, -1, "published figures");
  g_autoptr (CarePublished) set = care_published_new ();
  JsonObject *root = care_json_record (json, SCHEMA);
  CareTrendMeasure of = CARE_TREND_COMPLETION;

  CARE_JSON_WORD (json, root, "measure", care_trend_from_string, &of);
  g_autofree char *name = care_json_id (json, root, "area");
  JsonArray *sources = care_json_array (json, root, "sources");
  JsonArray *figures = care_json_array (json, root, "figures");
  g_autofree char *key = care_json_is_fine (json) ? care_published_area_key (name) : NULL;

  if (key != NULL
      && (*key == '\0' || g_utf8_strlen (name, -1) > CARE_PUBLISHED_LONGEST_TEXT
          || care_json_length (figures) > MOST_FIGURES))
    care_json_complain (json, root, "area", CARE_WIRE_ERROR_BAD_VALUE, "is empty, too long or of too much");
  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (figures); i++)
    read_figure (json, care_json_element_object (json, figures, "figures", i), sources, of, name, set);
  if (!care_json_finish (json, error))
    return false;
  care_published_merge (into, set, NULL);
  if (measure != NULL)
    *measure = of;
  if (area != NULL)
    *area = g_steal_pointer (&name);
  return true;
}
