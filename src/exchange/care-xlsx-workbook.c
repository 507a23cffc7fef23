/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheets there are, and in which entries of the zip file the parts of the workbook stand. */
#include "care-xlsx-private.h"

#include <string.h>

#define MOST_SHEETS 10000

typedef struct
{
  char *id, *type, *target; /* owned */
} Relationship;

typedef struct
{
  CareXlsxWorkbook *workbook; /* borrowed; NULL where relationships are read */
  GPtrArray *ids;             /* borrowed: of the sheets, in their order */
  GPtrArray *relationships;   /* borrowed, of Relationship */
  const xmlChar *relationship, *id, *type, *target;
  const xmlChar *sheet, *name, *state, *small_id, *properties, *from_1904;
} Reading;

static void
relationship_free (gpointer data)
{
  Relationship *self = data;

  g_free (self->id);
  g_free (self->type);
  g_free (self->target);
  g_free (self);
}

static void
sheet_free (gpointer data)
{
  CareXlsxSheet *self = data;

  g_free (self->name);
  g_free (self->part);
  g_free (self);
}

static char *
text_of (CareTableXml *xml, const xmlChar *name)
{
  char *text = care_table_xml_attribute_text (xml, name, NULL);

  return text != NULL ? text : g_strdup ("");
}

static void
on_start (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;

  if (self->workbook == NULL && name == self->relationship && self->relationships->len < MOST_SHEETS)
    {
      Relationship *one = g_new0 (Relationship, 1);

      one->id = text_of (xml, self->id);
      one->type = text_of (xml, self->type);
      one->target = text_of (xml, self->target);
      g_ptr_array_add (self->relationships, one);
    }
  else if (self->workbook != NULL && name == self->sheet && self->ids->len < MOST_SHEETS)
    {
      CareXlsxSheet *sheet = g_new0 (CareXlsxSheet, 1);
      g_autofree char *state = text_of (xml, self->state);

      sheet->name = text_of (xml, self->name);
      sheet->hidden = g_str_equal (state, "hidden") || g_str_equal (state, "veryHidden");
      g_ptr_array_add (self->workbook->sheets, sheet);
      g_ptr_array_add (self->ids, text_of (xml, self->small_id));
    }
  else if (self->workbook != NULL && name == self->properties)
    {
      g_autofree char *from_1904 = text_of (xml, self->from_1904);

      self->workbook->from_1904 = g_str_equal (from_1904, "1") || g_str_equal (from_1904, "true");
    }
}

static void
on_end (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
}

static void
on_text (CareTableXml *xml, const char *text, size_t length, gpointer data)
{
}

static bool
parse (Reading *self, CareTableZip *zip, const char *part, GError **error)
{
  static const CareTableXmlTake TAKE = { on_start, on_end, on_text };
  g_autoptr (CareTableXml) xml = care_table_xml_new (&TAKE, self);

  self->relationship = care_table_xml_name (xml, "Relationship");
  self->id = care_table_xml_name (xml, "Id");
  self->type = care_table_xml_name (xml, "Type");
  self->target = care_table_xml_name (xml, "Target");
  self->sheet = care_table_xml_name (xml, "sheet");
  self->name = care_table_xml_name (xml, "name");
  self->state = care_table_xml_name (xml, "state");
  self->small_id = care_table_xml_name (xml, "id");
  self->properties = care_table_xml_name (xml, "workbookPr");
  self->from_1904 = care_table_xml_name (xml, "date1904");
  return care_table_xml_read_entry (xml, zip, part, error);
}

/* "../xl/a.xml" beside "xl/workbook.xml" is "xl/a.xml"; one that begins with a slash stands alone. */
static char *
resolve (const char *base, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (base);
  g_autofree char *whole = *target == '/' ? g_strdup (target + 1) : g_strconcat (folder, "/", target, NULL);
  g_auto (GStrv) parts = g_strsplit (whole, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (char **part = parts; *part != NULL; part++)
    if (g_str_equal (*part, "..") && kept->len > 0)
      g_ptr_array_set_size (kept, (int)kept->len - 1);
    else if (!g_str_equal (*part, ".") && !g_str_equal (*part, "..") && **part != '\0')
      g_ptr_array_add (kept, *part);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **)kept->pdata);
}

/* The first one of a type, which is told by how its address ends: transitional and strict ones differ before
 * that. */
static char *
part_of_type (GPtrArray *relationships, const char *base, const char *ending)
{
  for (guint i = 0; i < relationships->len; i++)
    {
      const Relationship *one = relationships->pdata[i];

      if (g_str_has_suffix (one->type, ending))
        return resolve (base, one->target);
    }
  return NULL;
}

static char *
part_of_sheet (GPtrArray *relationships, const char *base, const char *id)
{
  for (guint i = 0; i < relationships->len; i++)
    {
      const Relationship *one = relationships->pdata[i];

      if (g_str_equal (one->id, id) && g_str_has_suffix (one->type, "/worksheet"))
        return resolve (base, one->target);
    }
  return NULL;
}

static bool
read_relationships (CareTableZip *zip, const char *part, GPtrArray *relationships, GError **error)
{
  Reading reading = { .relationships = relationships };

  return parse (&reading, zip, part, error);
}

bool
care_xlsx_workbook_read (CareXlsxWorkbook *self, CareTableZip *zip, GError **error)
{
  g_autoptr (GPtrArray) root = g_ptr_array_new_with_free_func (relationship_free);
  g_autoptr (GPtrArray) relationships = g_ptr_array_new_with_free_func (relationship_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { .workbook = self, .ids = ids };
  g_autofree char *part = NULL;

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  if (care_table_zip_has (zip, "_rels/.rels") && !read_relationships (zip, "_rels/.rels", root, error))
    return false;
  part = part_of_type (root, "", "/officeDocument");
  if (part == NULL)
    part = g_strdup ("xl/workbook.xml");

  g_autofree char *name = g_path_get_basename (part);
  g_autofree char *target = g_strdup_printf ("_rels/%s.rels", name);
  g_autofree char *own = resolve (part, target);
  if (!parse (&reading, zip, part, error) || !read_relationships (zip, own, relationships, error))
    return false;
  self->strings = part_of_type (relationships, part, "/sharedStrings");
  self->styles = part_of_type (relationships, part, "/styles");
  for (guint i = 0; i < self->sheets->len; i++)
    {
      CareXlsxSheet *sheet = self->sheets->pdata[i];

      sheet->part = part_of_sheet (relationships, part, ids->pdata[i]);
    }
  return true;
}

void
care_xlsx_workbook_clear (CareXlsxWorkbook *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_free);
  g_clear_pointer (&self->styles, g_free);
}
