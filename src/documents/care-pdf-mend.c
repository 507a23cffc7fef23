/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-mend.h"

void
care_pdf_close (qpdf_data *pdf)
{
  if (*pdf == NULL)
    return;
  if (qpdf_has_error (*pdf))
    qpdf_get_error (*pdf);
  qpdf_cleanup (pdf);
}

int
care_pdf_n_kids (qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh kids = qpdf_oh_get_key_if_dict (pdf, element, "/K");

  if (qpdf_oh_is_array (pdf, kids))
    return qpdf_oh_get_array_n_items (pdf, kids);
  return qpdf_oh_is_null (pdf, kids) ? 0 : 1;
}

qpdf_oh
care_pdf_kid (qpdf_data pdf, qpdf_oh element, int i)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, element, "/K");

  return qpdf_oh_is_array (pdf, kids) ? qpdf_oh_get_array_item (pdf, kids, i) : kids;
}

void
care_pdf_add_kid (qpdf_data pdf, qpdf_oh element, qpdf_oh kid)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, element, "/K");

  if (!qpdf_oh_is_array (pdf, kids))
    {
      kids = qpdf_oh_is_null (pdf, kids) ? qpdf_oh_new_array (pdf) : qpdf_oh_wrap_in_array (pdf, kids);
      qpdf_oh_replace_key (pdf, element, "/K", kids);
      kids = qpdf_oh_get_key (pdf, element, "/K");
    }
  qpdf_oh_append_item (pdf, kids, kid);
  qpdf_oh_replace_key (pdf, kid, "/P", element);
}

bool
care_pdf_is_a (qpdf_data pdf, qpdf_oh element, const char *type)
{
  return qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key_if_dict (pdf, element, "/S"), type);
}

/* The parts of a row's cells that went over onto another page go into the cells. */
static void
take_in (qpdf_data pdf, qpdf_oh row, int n_cells, qpdf_oh over)
{
  for (int i = 0; i < care_pdf_n_kids (pdf, over) && i < n_cells; i++)
    {
      qpdf_oh part = care_pdf_kid (pdf, over, i);

      if (care_pdf_n_kids (pdf, part) == 0)
        continue;
      qpdf_oh_replace_key (pdf, part, "/S", qpdf_oh_new_name (pdf, "/Span"));
      care_pdf_add_kid (pdf, care_pdf_kid (pdf, row, i), part);
    }
}

static void
mend_row (qpdf_data pdf, qpdf_oh row)
{
  qpdf_oh cells = qpdf_oh_new_array (pdf);
  int n = care_pdf_n_kids (pdf, row);
  int n_cells = 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = care_pdf_kid (pdf, row, i);

      if (care_pdf_is_a (pdf, kid, "/TR"))
        {
          take_in (pdf, row, n_cells, kid);
          continue;
        }
      if (care_pdf_is_a (pdf, kid, "/TH"))
        qpdf_oh_replace_key (pdf, kid, "/A", qpdf_oh_parse (pdf, "<< /O /Table /Scope /Column >>"));
      qpdf_oh_append_item (pdf, cells, kid);
      n_cells++;
    }
  if (n_cells < n)
    qpdf_oh_replace_key (pdf, row, "/K", cells);
}

void
care_pdf_mend_tables (qpdf_data pdf)
{
  qpdf_oh root = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  qpdf_oh document;

  if (care_pdf_n_kids (pdf, root) == 0)
    return;
  document = care_pdf_kid (pdf, root, 0);
  for (int i = 0; i < care_pdf_n_kids (pdf, document); i++)
    {
      qpdf_oh table = care_pdf_kid (pdf, document, i);

      if (!care_pdf_is_a (pdf, table, "/Table"))
        continue;
      for (int j = 0; j < care_pdf_n_kids (pdf, table); j++)
        mend_row (pdf, care_pdf_kid (pdf, table, j));
    }
}
