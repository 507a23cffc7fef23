/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibits-private.h"

#include "care-pdf-mend.h"

static void
bound_clear (void *data)
{
  CareBound *bound = data;

  care_pdf_close (&bound->pdf);
}

/* One picture is in memory at a time: forty photographs would fill it. */
static bool
take_up (CareBound *bound, CareDividers *dividers)
{
  GBytes *content = bound->exhibit->content;
  g_autoptr (CarePdfPicture) picture = NULL;
  CareExhibitFate fate;

  bound->pages = 1;
  if (care_pdf_picture_is_one (content))
    picture = care_pdf_picture_new (content, CARE_PDF_PICTURE_WHOLE);
  else if (care_exhibit_look (content, &bound->pages) == CARE_EXHIBIT_BOUND)
    bound->pdf = care_exhibit_open (content, &fate);
  if (picture == NULL && bound->pdf == NULL)
    return false;
  care_dividers_add (dividers, bound, picture);
  return true;
}

/* Those of the exhibits that can be bound. */
static GArray *
take_up_all (const CareExhibit *exhibits, size_t n, CareDividers *dividers)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (CareBound));

  g_array_set_clear_func (all, bound_clear);
  for (size_t i = 0; i < n; i++)
    {
      CareBound bound = { .exhibit = &exhibits[i] };

      if (take_up (&bound, dividers))
        g_array_append_val (all, bound);
    }
  return all;
}

static bool
add_pages (qpdf_data front, qpdf_data from, int first, int n)
{
  for (int i = first; i < first + n; i++)
    if ((qpdf_add_page (front, from, qpdf_get_page_n (from, (size_t)i), QPDF_FALSE) & QPDF_ERRORS) != 0)
      return false;
  return true;
}

static bool
add_exhibit (qpdf_data front, qpdf_data dividers, const CareBound *bound, int *divider)
{
  if (!add_pages (front, dividers, *divider, bound->n_dividers))
    return false;
  *divider += bound->n_dividers;
  if (bound->pdf == NULL)
    return add_pages (front, dividers, (*divider)++, 1);
  return add_pages (front, bound->pdf, 0, bound->pages);
}

static qpdf_oh
outline_of (qpdf_data front)
{
  qpdf_oh root = qpdf_get_root (front);
  qpdf_oh outline = qpdf_oh_get_key (front, root, "/Outlines");

  if (qpdf_oh_is_dictionary (front, outline))
    return outline;
  outline = qpdf_make_indirect_object (front, qpdf_oh_parse (front, "<< /Type /Outlines /Count 0 >>"));
  qpdf_oh_replace_key (front, root, "/Outlines", outline);
  return outline;
}

/* An entry at the end of the outline, which leads to the top of a page (ISO 32000-1, 12.3.3). */
static void
add_to_outline (qpdf_data front, qpdf_oh page, const char *name)
{
  qpdf_oh outline = outline_of (front);
  qpdf_oh last = qpdf_oh_get_key (front, outline, "/Last");
  qpdf_oh entry = qpdf_make_indirect_object (front, qpdf_oh_new_dictionary (front));
  qpdf_oh place = qpdf_oh_new_array (front);
  qpdf_oh count = qpdf_oh_get_key (front, outline, "/Count");
  int64_t n = qpdf_oh_is_integer (front, count) ? qpdf_oh_get_int_value (front, count) : 0;

  qpdf_oh_append_item (front, place, page);
  qpdf_oh_append_item (front, place, qpdf_oh_new_name (front, "/Fit"));
  qpdf_oh_replace_key (front, entry, "/Title", qpdf_oh_new_unicode_string (front, name));
  qpdf_oh_replace_key (front, entry, "/Parent", outline);
  qpdf_oh_replace_key (front, entry, "/Dest", place);
  if (qpdf_oh_is_dictionary (front, last))
    {
      qpdf_oh_replace_key (front, entry, "/Prev", last);
      qpdf_oh_replace_key (front, last, "/Next", entry);
    }
  else
    qpdf_oh_replace_key (front, outline, "/First", entry);
  qpdf_oh_replace_key (front, outline, "/Last", entry);
  /* Below zero it counts entries of an outline that is shut. */
  qpdf_oh_replace_key (front, outline, "/Count", qpdf_oh_new_integer (front, n < 0 ? n - 1 : n + 1));
}

static bool
put_together (qpdf_data front, qpdf_data dividers, const CareBound *bound, size_t n)
{
  int divider = 0;

  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *name = care_exhibit_name (bound[i].exhibit);
      int first = qpdf_get_num_pages (front);

      if (!add_exhibit (front, dividers, &bound[i], &divider))
        return false;
      add_to_outline (front, qpdf_get_page_n (front, (size_t)first), name);
    }
  care_exhibit_join_tags (front, dividers, bound, n);
  return !qpdf_has_error (front) && !qpdf_has_error (dividers);
}

static GBytes *
write_out (qpdf_data front, const CareBound *bound, size_t n)
{
  if ((qpdf_init_write_memory (front) & QPDF_ERRORS) != 0)
    return NULL;
  qpdf_set_deterministic_ID (front, QPDF_TRUE);
  qpdf_set_stream_data_mode (front, qpdf_s_preserve);
  qpdf_set_object_stream_mode (front, qpdf_o_generate);
  for (size_t i = 0; i < n; i++)
    if (bound[i].pdf != NULL)
      qpdf_set_minimum_pdf_version (front, qpdf_get_pdf_version (bound[i].pdf));
  if ((qpdf_write (front) & QPDF_ERRORS) != 0)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (front), qpdf_get_buffer_length (front));
}

static qpdf_data
open_ours (GBytes *bytes)
{
  qpdf_data pdf = qpdf_init ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if ((qpdf_read_memory (pdf, "document", data, size, NULL) & QPDF_ERRORS) != 0)
    care_pdf_close (&pdf);
  return pdf;
}

/* What is read is copied only as it is written: until then every file stays open. */
GBytes *
care_exhibits_bind (GBytes *front_pdf, const CareExhibit *exhibits, size_t n, GError **error)
{
  g_return_val_if_fail (front_pdf != NULL && (exhibits != NULL || n == 0), NULL);

  g_autoptr (CareDividers) drawing = care_dividers_new ();
  g_autoptr (GArray) all = take_up_all (exhibits, n, drawing);
  CareBound *bound = (CareBound *)(void *)all->data;
  g_autoptr (GBytes) drawn = NULL;
  GBytes *whole = NULL;
  qpdf_data front;
  qpdf_data dividers;

  if (all->len == 0)
    return g_bytes_ref (front_pdf);
  drawn = care_dividers_finish (drawing, error);
  if (drawn == NULL)
    return NULL;

  front = open_ours (front_pdf);
  dividers = open_ours (drawn);
  if (front != NULL && dividers != NULL && put_together (front, dividers, bound, all->len))
    whole = write_out (front, bound, all->len);
  if (whole == NULL)
    g_set_error_literal (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_PDF,
                         "the exhibits could not be bound behind the document");
  care_pdf_close (&front);
  care_pdf_close (&dividers);
  return whole;
}
