/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sample-exhibits.h"

#include "care-pdf.h"

#include <string.h>

GBytes *
care_sample_pdf (int pages)
{
  g_autoptr (CareDocument) document = care_sample_paragraphs (10 * pages - 5);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = care_pdf_write (document, &error);

  g_assert_no_error (error);
  return bytes;
}

GBytes *
care_sample_objects (const char *const *objects)
{
  GString *pdf = g_string_new ("%PDF-1.7\n");
  g_autoptr (GString) table = g_string_new ("0000000000 65535 f \n");
  gsize start;
  unsigned n = 1;

  for (; objects[n - 1] != NULL; n++)
    {
      g_string_append_printf (table, "%010u 00000 n \n", (unsigned)pdf->len);
      g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", n, objects[n - 1]);
    }
  start = pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n%strailer\n<< /Size %u /Root 1 0 R >>\nstartxref\n%u\n%%%%EOF\n",
                          n, table->str, n, (unsigned)start);
  return g_string_free_to_bytes (pdf);
}

static char *
stream (const char *dictionary, const char *content)
{
  return g_strdup_printf ("<< %s /Length %u >>\nstream\n%s\nendstream", dictionary,
                          (unsigned)strlen (content), content);
}

GBytes *
care_sample_form (const char *catalog, const char *field)
{
  g_autofree char *root = g_strdup_printf (
      "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R 6 0 R] /DA (/F 12 Tf) %s", catalog);
  g_autofree char *text = g_strdup_printf (
      "<< /Type /Annot /Subtype /Widget /T (name) /V (A name) /Rect [100 600 300 640] /F 4 /P 3 0 R %s >>",
      field);
  g_autofree char *content
      = stream ("", "0.9 0.9 1 rg 50 50 400 700 re f BT /F 24 Tf 0 g 60 700 Td (A form) Tj ET");
  g_autofree char *look
      = stream ("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F 9 0 R >> >>",
                "1 0 0 rg 0 0 100 20 re f BT /F 12 Tf 0 g 5 5 Td (A name) Tj ET");
  g_autofree char *tick
      = stream ("/Type /XObject /Subtype /Form /BBox [0 0 20 20]", "0 0.5 0 rg 2 2 16 16 re f");
  const char *const objects[] = {
    root,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] /Rotate 90 >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 9 0 R >> >> /StructParents 7"
    " /Annots [5 0 R 6 0 R 10 0 R] /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> >>",
    content,
    text,
    "<< /Type /Annot /Subtype /Widget /FT /Btn /T (box) /V /Yes /AS /Yes /Rect [100 500 120 520] /F 4 /P 3 0 "
    "R"
    " /A << /S /JavaScript /JS (app.alert\\(2\\)) >> /AP << /N << /Yes 8 0 R >> >> >>",
    look,
    tick,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Annot /Subtype /Link /Rect [60 690 200 720] /Border [0 0 2] /A << /S /Launch /F (x.exe) >> >>",
    NULL,
  };

  return care_sample_objects (objects);
}

GBytes *
care_sample_locked (GBytes *pdf, const char *user, const char *owner)
{
  g_autofree char *from = care_sample_save (pdf, "open.pdf");
  g_autofree char *to = g_build_filename (g_get_user_cache_dir (), "locked.pdf", NULL);
  const char *const argv[] = { "qpdf", "--encrypt", user, owner, "256", "--", from, to, NULL };
  g_autofree char *said = care_sample_run (argv, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;
  gsize size = 0;

  g_file_get_contents (to, &bytes, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, size);
}
