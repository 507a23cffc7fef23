/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibits-private.h"
#include "care-pdf-mend.h"

static qpdf_oh
structure_of (qpdf_data pdf)
{
  return qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
}

static qpdf_oh
parents_of (qpdf_data pdf)
{
  return qpdf_oh_get_key_if_dict (pdf, qpdf_oh_get_key_if_dict (pdf, structure_of (pdf), "/ParentTree"),
                                  "/Nums");
}

/* Each page has a number, under which the structure knows what of it belongs where (ISO 32000-1, 14.7.4.4).
 * The pages of the dividers get the numbers after those of the front. */
static int
join_parents (qpdf_data front, qpdf_data dividers)
{
  qpdf_oh into = parents_of (front);
  qpdf_oh from = parents_of (dividers);
  int n = qpdf_oh_get_array_n_items (front, into);
  int first
      = n >= 2 ? qpdf_oh_get_int_value_as_int (front, qpdf_oh_get_array_item (front, into, n - 2)) + 1 : 0;

  for (int i = 0; i + 1 < qpdf_oh_get_array_n_items (dividers, from); i += 2)
    {
      int key = qpdf_oh_get_int_value_as_int (dividers, qpdf_oh_get_array_item (dividers, from, i));
      qpdf_oh marked = qpdf_oh_get_array_item (dividers, from, i + 1);

      qpdf_oh_append_item (front, into, qpdf_oh_new_integer (front, first + key));
      qpdf_oh_append_item (front, into, qpdf_oh_copy_foreign_object (front, dividers, marked));
    }
  return first;
}

/* The pages of the front have their numbers, those of the exhibits none: what else is numbered is a divider.
 */
static void
number_pages (qpdf_data front, int n_front, int first)
{
  int n = qpdf_get_num_pages (front);

  for (int i = n_front; i < n; i++)
    {
      qpdf_oh page = qpdf_get_page_n (front, (size_t)i);
      qpdf_oh key = qpdf_oh_get_key (front, page, "/StructParents");

      if (qpdf_oh_is_integer (front, key))
        qpdf_oh_replace_key (front, page, "/StructParents",
                             qpdf_oh_new_integer (front, first + qpdf_oh_get_int_value (front, key)));
    }
}

/* A divider comes as a document of its own and becomes a part of this one; the picture after it belongs to
 * it. */
static void
join_elements (qpdf_data front, qpdf_oh document, qpdf_data dividers, const CareBound *bound, size_t n)
{
  qpdf_oh from = structure_of (dividers);
  int at = 0;

  for (size_t i = 0; i < n; i++)
    {
      qpdf_oh part = qpdf_oh_copy_foreign_object (front, dividers, care_pdf_kid (dividers, from, at++));

      qpdf_oh_replace_key (front, part, "/S", qpdf_oh_new_name (front, "/Part"));
      care_pdf_add_kid (front, document, part);
      if (bound[i].pdf == NULL)
        {
          qpdf_oh figure = qpdf_oh_copy_foreign_object (front, dividers, care_pdf_kid (dividers, from, at++));
          g_autofree char *name = care_exhibit_name (bound[i].exhibit);

          qpdf_oh_replace_key (front, figure, "/Alt", qpdf_oh_new_unicode_string (front, name));
          care_pdf_add_kid (front, part, figure);
        }
    }
}

void
care_exhibit_join_tags (qpdf_data front, qpdf_data dividers, const CareBound *bound, size_t n)
{
  int n_front = qpdf_get_num_pages (front);

  for (size_t i = 0; i < n; i++)
    n_front -= bound[i].n_dividers + bound[i].pages;
  if (care_pdf_n_kids (front, structure_of (front)) == 0)
    return;
  number_pages (front, n_front, join_parents (front, dividers));
  join_elements (front, care_pdf_kid (front, structure_of (front), 0), dividers, bound, n);
}
