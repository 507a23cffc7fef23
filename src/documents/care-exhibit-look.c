/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibits-private.h"
#include "care-pdf-mend.h"

#include <string.h>

/* Deeper and wider than a form is. A file that goes further cannot be told to be unsigned. */
#define MOST_DEPTH 32
#define MOST_FIELDS 20000

static bool
is_true (qpdf_data pdf, qpdf_oh dictionary, const char *key)
{
  qpdf_oh value = qpdf_oh_get_key_if_dict (pdf, dictionary, key);

  return qpdf_oh_is_bool (pdf, value) && qpdf_oh_get_bool_value (pdf, value);
}

static int
n_items (qpdf_data pdf, qpdf_oh array)
{
  return qpdf_oh_is_array (pdf, array) ? qpdf_oh_get_array_n_items (pdf, array) : 0;
}

/* Whether any of the fields, or of those below them, is for a signature. */
static bool
has_signature (qpdf_data pdf, qpdf_oh fields, int depth, int *left)
{
  for (int i = 0; i < n_items (pdf, fields); i++)
    {
      qpdf_oh field = qpdf_oh_get_array_item (pdf, fields, i);

      if (depth > MOST_DEPTH || --*left < 0
          || qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key_if_dict (pdf, field, "/FT"), "/Sig")
          || has_signature (pdf, qpdf_oh_get_key_if_dict (pdf, field, "/Kids"), depth + 1, left))
        return true;
    }
  return false;
}

/* ISO 32000-1, 12.8 and table 219 (bit 1 of SigFlags). */
static bool
is_signed (qpdf_data pdf, qpdf_oh catalog)
{
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf, catalog, "/AcroForm");
  qpdf_oh flags = qpdf_oh_get_key_if_dict (pdf, form, "/SigFlags");
  int left = MOST_FIELDS;

  if (qpdf_oh_is_dictionary (pdf, qpdf_oh_get_key_if_dict (pdf, catalog, "/Perms")))
    return true;
  if (qpdf_oh_is_integer (pdf, flags) && (qpdf_oh_get_int_value (pdf, flags) & 1) != 0)
    return true;
  return has_signature (pdf, qpdf_oh_get_key_if_dict (pdf, form, "/Fields"), 0, &left);
}

/* Whether a viewer would have to make up how a field looks. */
static bool
has_bare_widget (qpdf_data pdf)
{
  int n = qpdf_get_num_pages (pdf);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh notes = qpdf_oh_get_key_if_dict (pdf, qpdf_get_page_n (pdf, (size_t)i), "/Annots");

      for (int j = 0; j < n_items (pdf, notes); j++)
        {
          qpdf_oh note = qpdf_oh_get_array_item (pdf, notes, j);

          if (qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key_if_dict (pdf, note, "/Subtype"), "/Widget")
              && !qpdf_oh_has_key (pdf, note, "/AP"))
            return true;
        }
    }
  return false;
}

/* What the pages show hangs on more than the pages: layers that are switched off, a form that the viewer
 * draws or that is not PDF at all, or files within the file. */
static bool
hangs_together (qpdf_data pdf, qpdf_oh catalog)
{
  qpdf_oh layers
      = qpdf_oh_get_key_if_dict (pdf, qpdf_oh_get_key_if_dict (pdf, catalog, "/OCProperties"), "/D");
  qpdf_oh base = qpdf_oh_get_key_if_dict (pdf, layers, "/BaseState");
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf, catalog, "/AcroForm");

  if (n_items (pdf, qpdf_oh_get_key_if_dict (pdf, layers, "/OFF")) > 0)
    return true;
  if (qpdf_oh_is_name (pdf, base) && !qpdf_oh_is_name_and_equals (pdf, base, "/ON"))
    return true;
  if (qpdf_oh_has_key (pdf, catalog, "/Collection") || is_true (pdf, catalog, "/NeedsRendering"))
    return true;
  return is_true (pdf, form, "/NeedAppearances") && has_bare_widget (pdf);
}

/* A filled-in field becomes a stamp, which looks as it did; one that shows nothing is hidden. */
static void
make_paper (qpdf_data pdf, qpdf_oh widget)
{
  static const char *const keys[] = { "/Parent", "/FT", "/T", "/V", "/DV", "/A", "/MK" };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    qpdf_oh_remove_key (pdf, widget, keys[i]);
  qpdf_oh_replace_key (pdf, widget, "/Subtype", qpdf_oh_new_name (pdf, "/Stamp"));
  if (!qpdf_oh_has_key (pdf, widget, "/AP"))
    qpdf_oh_replace_key (pdf, widget, "/F", qpdf_oh_new_integer (pdf, 2));
}

static void
quieten (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh notes = qpdf_oh_get_key (pdf, page, "/Annots");

  qpdf_oh_remove_key (pdf, page, "/StructParents");
  qpdf_oh_remove_key (pdf, page, "/AA");
  qpdf_oh_remove_key (pdf, page, "/B");
  for (int i = 0; i < n_items (pdf, notes); i++)
    {
      qpdf_oh note = qpdf_oh_get_array_item (pdf, notes, i);
      qpdf_oh deed = qpdf_oh_get_key_if_dict (pdf, note, "/A");

      if (!qpdf_oh_is_dictionary (pdf, note))
        continue;
      qpdf_oh_remove_key (pdf, note, "/StructParent");
      qpdf_oh_remove_key (pdf, note, "/AA");
      qpdf_oh_remove_key (pdf, note, "/Dest");
      if (!qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key_if_dict (pdf, deed, "/S"), "/URI"))
        qpdf_oh_remove_key (pdf, note, "/A");
      if (qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, note, "/Subtype"), "/Widget"))
        make_paper (pdf, note);
    }
}

/* Why a file could not be opened. A way to lock it that qpdf does not know is a lock all the same. */
static CareExhibitFate
fate_of_error (qpdf_data pdf)
{
  enum qpdf_error_code_e code = qpdf_e_damaged_pdf;

  if (qpdf_has_error (pdf))
    code = qpdf_get_error_code (pdf, qpdf_get_error (pdf));
  return code == qpdf_e_password || code == qpdf_e_unsupported ? CARE_EXHIBIT_ENCRYPTED
                                                               : CARE_EXHIBIT_DAMAGED;
}

static CareExhibitFate
fate_of_open (qpdf_data pdf)
{
  qpdf_oh catalog = qpdf_get_root (pdf);
  int n;

  if (qpdf_is_encrypted (pdf))
    return CARE_EXHIBIT_ENCRYPTED;
  if (is_signed (pdf, catalog))
    return CARE_EXHIBIT_SIGNED;
  if (!care_exhibit_has_shallow_pages (pdf))
    return CARE_EXHIBIT_DAMAGED;
  if (hangs_together (pdf, catalog))
    return CARE_EXHIBIT_OTHER;
  n = qpdf_get_num_pages (pdf);
  for (int i = 0; i < n; i++)
    quieten (pdf, qpdf_get_page_n (pdf, (size_t)i));
  if (n < 1 || !care_exhibit_is_shallow (pdf) || qpdf_has_error (pdf))
    return CARE_EXHIBIT_DAMAGED;
  return CARE_EXHIBIT_BOUND;
}

/* Nothing is guessed: a file that is mended on the way in may lack what was in it. */
qpdf_data
care_exhibit_open (GBytes *content, CareExhibitFate *fate)
{
  qpdf_data pdf = qpdf_init ();
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_set_attempt_recovery (pdf, QPDF_FALSE);
  if ((qpdf_read_memory (pdf, "exhibit", data, size, NULL) & QPDF_ERRORS) != 0)
    *fate = fate_of_error (pdf);
  else
    *fate = fate_of_open (pdf);
  if (*fate != CARE_EXHIBIT_BOUND)
    care_pdf_close (&pdf);
  return pdf;
}

/* Writing it once, to nowhere, reads every object there is. */
static bool
can_be_copied (qpdf_data pdf)
{
  bool written = (qpdf_init_write_memory (pdf) & QPDF_ERRORS) == 0;

  qpdf_set_static_ID (pdf, QPDF_TRUE);
  qpdf_set_stream_data_mode (pdf, qpdf_s_preserve);
  written = written && (qpdf_write (pdf) & QPDF_ERRORS) == 0;
  return written && !qpdf_has_error (pdf) && !qpdf_more_warnings (pdf);
}

static CareExhibitFate
look_at_pdf (GBytes *content, int *pages)
{
  CareExhibitFate fate = CARE_EXHIBIT_BOUND;
  qpdf_data pdf = care_exhibit_open (content, &fate);

  if (pdf == NULL)
    return fate;
  *pages = qpdf_get_num_pages (pdf);
  if (!can_be_copied (pdf))
    fate = CARE_EXHIBIT_DAMAGED;
  care_pdf_close (&pdf);
  return fate;
}

/* Viewers look for the mark in the first kilobyte. */
static bool
is_pdf (GBytes *content)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  return data != NULL && g_strstr_len (data, (gssize)MIN (size, 1024), "%PDF-") != NULL;
}

CareExhibitFate
care_exhibit_look (GBytes *content, int *pages)
{
  g_return_val_if_fail (content != NULL, CARE_EXHIBIT_DAMAGED);

  CareExhibitFate fate = CARE_EXHIBIT_OTHER;
  int n = 0;

  if (care_pdf_picture_is_one (content))
    {
      n = 1;
      fate = care_pdf_picture_can_be_read (content) ? CARE_EXHIBIT_BOUND : CARE_EXHIBIT_DAMAGED;
    }
  else if (is_pdf (content))
    fate = look_at_pdf (content, &n);
  if (pages != NULL)
    *pages = fate == CARE_EXHIBIT_BOUND ? n : 0;
  return fate;
}
