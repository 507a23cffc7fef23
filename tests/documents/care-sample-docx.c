/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sample-docx.h"

#include "care-docx.h"
#include "care-sample.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

GBytes *
care_sample_docx (const CareDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = care_docx_write (document, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static char *
parts_of (const char *docx)
{
  return g_strconcat (docx, ".parts", NULL);
}

/* Unzipped at once: a program started for each part would take most of the time of a test. */
char *
care_sample_docx_save (const CareDocument *document)
{
  g_autoptr (GBytes) bytes = care_sample_docx (document);
  /* Two test programs run at once and have one folder. */
  g_autofree char *program = g_path_get_basename (g_get_prgname ());
  g_autofree char *name = g_strconcat (program, ".docx", NULL);
  char *docx = care_sample_save (bytes, name);
  g_autofree char *parts = parts_of (docx);
  const char *const unzip[] = { "unzip", "-qo", docx, "-d", parts, NULL };

  g_free (care_sample_run (unzip, NULL));
  return docx;
}

xmlDoc *
care_sample_docx_part (const char *docx, const char *part)
{
  g_autofree char *parts = parts_of (docx);
  g_autofree char *path = g_build_filename (parts, part, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  xmlDoc *doc;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  doc = xmlReadMemory (text, (int)length, part, NULL, XML_PARSE_NONET);
  g_assert_nonnull (doc);
  return doc;
}

/* The string values of what an expression finds. */
GPtrArray *
care_sample_docx_find (xmlDoc *doc, const char *expression)
{
  static const char *const spaces[][2] = {
    { "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
    { "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
    { "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" },
    { "a", "http://schemas.openxmlformats.org/drawingml/2006/main" },
    { "t", "http://schemas.openxmlformats.org/package/2006/content-types" },
    { "p", "http://schemas.openxmlformats.org/package/2006/relationships" },
  };
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  xmlXPathContext *context = xmlXPathNewContext (doc);
  xmlXPathObject *result;

  for (size_t i = 0; i < G_N_ELEMENTS (spaces); i++)
    xmlXPathRegisterNs (context, BAD_CAST spaces[i][0], BAD_CAST spaces[i][1]);
  result = xmlXPathEvalExpression (BAD_CAST expression, context);
  g_assert_nonnull (result);
  for (int i = 0; result->nodesetval != NULL && i < result->nodesetval->nodeNr; i++)
    {
      xmlChar *value = xmlNodeGetContent (result->nodesetval->nodeTab[i]);

      g_ptr_array_add (found, g_strdup ((const char *)value));
      xmlFree (value);
    }
  xmlXPathFreeObject (result);
  xmlXPathFreeContext (context);
  return found;
}

void
care_sample_docx_assert (const char *docx, const char *part, const char *expression, unsigned times)
{
  xmlDoc *doc = care_sample_docx_part (docx, part);
  g_autoptr (GPtrArray) found = care_sample_docx_find (doc, expression);

  if (found->len != times)
    g_error ("%s is %u times in %s, not %u times", expression, found->len, part, times);
  xmlFreeDoc (doc);
}

int
care_sample_docx_int (const char *text)
{
  gint64 value;

  g_assert_true (g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &value, NULL));
  return (int)value;
}
