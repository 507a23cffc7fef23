/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters as PDF and as e-mail: what is read of them, and what happens with files that are cut, locked,
 * changed or something else. */
#include "care-notice-file.h"
#include "care-notice-mail.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* One line of text each; "\f" begins a page. Without lines: a page with a picture, as a scan is. */
static GBytes *
make_pdf (const char *const *lines)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cairo = cairo_create (surface);
  double y = 80;

  cairo_select_font_face (cairo, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cairo, 11);
  if (lines == NULL)
    {
      cairo_rectangle (cairo, 60, 60, 300, 200);
      cairo_fill (cairo);
    }
  for (size_t i = 0; lines != NULL && lines[i] != NULL; i++, y += 15)
    {
      if (*lines[i] == '\f')
        {
          cairo_show_page (cairo);
          y = 80;
          continue;
        }
      cairo_move_to (cairo, 70, y);
      cairo_show_text (cairo, lines[i]);
    }
  cairo_show_page (cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static const char *const letter[] = {
  "Elm House Care Ltd",
  "Our ref: ASC-2026-00123",
  "Date: 3 November 2026",
  "",
  "Notice of intent",
  "",
  "We intend to impose a financial penalty of \xc2\xa3"
  "8,792.00 for the windows of",
  "August, September and October 2026 at the location 1-123456789.",
  "You can make written representations about this notice. They must reach us no",
  "later than Thursday 19 November 2026 at asc.enforcement@nhsbsa.example.",
  "\f",
  "If a \xef\xac\x81nal notice follows, the penalty must be paid by 31 December 2026.",
  NULL,
};

static const CareFound *
find (const CareNoticeReading *reading, CareFoundRole role)
{
  for (guint i = 0; i < reading->found->len; i++)
    if (((const CareFound *)reading->found->pdata[i])->role == role)
      return reading->found->pdata[i];
  g_test_message ("no %s", care_found_role_to_string (role));
  g_assert_not_reached ();
}

static CareNoticeReading *
read_pdf (GBytes *content)
{
  g_autoptr (GError) error = NULL;
  CareNoticeReading *reading = care_notice_file_read (content, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reading);
  return reading;
}

static void
check_letter (GBytes *content)
{
  g_autoptr (CareNoticeReading) reading = read_pdf (content);

  g_assert_cmpint (reading->pages, ==, 2);
  g_assert_true (reading->has_text);
  g_assert_cmpint (reading->document, ==, CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT);
  g_assert_cmpuint (reading->found->len, ==, 10);
  g_assert_cmpstr (find (reading, CARE_ROLE_OUR_REFERENCE)->text, ==, "ASC-2026-00123");
  g_assert_cmpint (find (reading, CARE_ROLE_DATED)->date, ==, care_date (2026, 11, 3));
  g_assert_cmpint (find (reading, CARE_ROLE_PENALTY)->pence, ==, 879200);
  g_assert_cmpint (find (reading, CARE_ROLE_REPRESENTATIONS_BY)->date, ==, care_date (2026, 11, 19));
  g_assert_cmpint (find (reading, CARE_ROLE_PAY_BY)->date, ==, care_date (2026, 12, 31));
  g_assert_cmpint (find (reading, CARE_ROLE_PAY_BY)->page, ==, 2);
}

static void
test_letter (void)
{
  g_autoptr (GBytes) content = make_pdf (letter);

  g_assert_true (care_notice_file_is_pdf (content));
  g_assert_false (care_notice_mail_is_mail (content));
  check_letter (content);
}

static void
test_scan (void)
{
  g_autoptr (GBytes) content = make_pdf (NULL);
  g_autoptr (CareNoticeReading) reading = read_pdf (content);

  g_assert_false (reading->has_text);
  g_assert_cmpint (reading->pages, ==, 1);
  g_assert_cmpuint (reading->found->len, ==, 0);
  g_assert_cmpint (reading->document, ==, CARE_NOTICE_DOCUMENT_UNKNOWN);
}

/* The content as qpdf makes it with some passwords: "" is none. */
static GBytes *
locked (GBytes *content, const char *to_open, const char *to_change)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("care-notice-XXXXXX", &error);
  g_autofree char *in = g_build_filename (folder, "in.pdf", NULL);
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  const char *words[] = { "qpdf", "--encrypt", to_open, to_change, "256", "--", in, out, NULL };
  char *data = NULL;
  gsize length = 0;
  int status = 0;

  g_assert_true (
      g_file_set_contents (in, g_bytes_get_data (content, NULL), (gssize)g_bytes_get_size (content), &error));
  g_assert_true (g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                               &status, &error));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_get_contents (out, &data, &length, &error));
  g_unlink (in);
  g_unlink (out);
  g_rmdir (folder);
  return g_bytes_new_take (data, length);
}

static void
test_locked (void)
{
  g_autoptr (GBytes) content = make_pdf (letter);
  g_autoptr (GBytes) closed = locked (content, "open", "change");
  g_autoptr (GBytes) readable = locked (content, "", "change");
  g_autoptr (GError) error = NULL;

  g_assert_null (care_notice_file_read (closed, &error));
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_LOCKED);
  check_letter (readable);
}

static void
test_no_pdf (void)
{
  static const char *const contents[]
      = { "", "%PDF-", "%PDF-1.7\n%%EOF\n", "PK\3\4", "Dear Sir, 3 November 2026" };

  for (size_t i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new_static (contents[i], strlen (contents[i]));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", contents[i]);
      g_assert_null (care_notice_file_read (content, &error));
      g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_PDF);
    }
}

/* Either a reading that is sound, or an error of ours. */
static void
check_sound (GBytes *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareNoticeReading) reading = care_notice_file_read (content, &error);

  if (reading == NULL)
    {
      g_assert_true (error != NULL && error->domain == CARE_EXCHANGE_ERROR);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (reading->pages, >=, 1);
  for (guint i = 0; i < reading->found->len; i++)
    g_assert_true (g_utf8_validate (((const CareFound *)reading->found->pdata[i])->sentence, -1, NULL));
}

static void
test_cut (void)
{
  g_autoptr (GBytes) content = make_pdf (letter);
  gsize length = g_bytes_get_size (content);

  for (gsize cut = 0; cut < length; cut += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (content, 0, cut);
      check_sound (part);
    }
}

static void
test_mutations (void)
{
  g_autoptr (GBytes) content = make_pdf (letter);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261119);
  gsize length = g_bytes_get_size (content);

  for (int round = 0; round < 300; round++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (content, NULL), length);
      for (int change = g_rand_int_range (random, 1, 30); change > 0; change--)
        bytes[g_rand_int_range (random, 0, (gint32)length)] = (guint8)g_rand_int_range (random, 0, 256);
      g_autoptr (GBytes) changed = g_bytes_new (bytes, length);
      check_sound (changed);
    }
}

static void
test_many_pages (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (int page = 0; page < 10000; page++)
    {
      g_ptr_array_add (lines, (char *)(page == 29   ? "29 November 2026"
                                       : page == 30 ? "30 November 2026"
                                                    : "."));
      g_ptr_array_add (lines, (char *)"\f");
    }
  g_ptr_array_add (lines, NULL);
  g_autoptr (GBytes) content = make_pdf ((const char *const *)lines->pdata);
  g_autoptr (CareNoticeReading) reading = read_pdf (content);

  g_assert_cmpint (reading->pages, ==, 10001);
  g_assert_cmpuint (reading->found->len, ==, 1);
  const CareFound *found = reading->found->pdata[0];
  g_assert_cmpint (found->date, ==, care_date (2026, 11, 29));
  g_assert_cmpint (found->page, ==, CARE_NOTICE_MOST_PAGES);
}

#define HEAD                                                                                                 \
  "Received: from a.example\n\tby b.example; Tue, 3 Nov 2026 09:11:59 +0000\n"                               \
  "From: Enforcement <asc@nhsbsa.example>\nTo: home@elm.example\n"                                           \
  "Date: Tue, 3 Nov 2026\n 09:12:00 +0000\nSubject: Notice of intent\nMIME-Version: 1.0\n"
#define PLAIN "You can make representations by 19 November 2026. The penalty is "

static void
test_mail (void)
{
  static const char *const mails[] = {
    HEAD "Content-Type: text/plain; charset=utf-8\n\n" PLAIN "\xc2\xa3"
         "8,792.\n",
    HEAD "Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n\n"
         "You can make representations by 19 Novem=\nber 2026. The penalty is =A38,792.\n",
    HEAD "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
         "WW91IGNhbiBtYWtlIHJlcHJlc2VudGF0aW9ucyBieSAxOSBOb3ZlbWJlciAyMDI2LiBUaGUgcGVu\n"
         "YWx0eSBpcyDCozgsNzkyLgo=\n",
    HEAD
    "Content-Type: multipart/mixed; boundary=\"b1\"\n\nfor others\n--b1\n"
    "Content-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/html\n\n<p>1 May 2020</p>\n"
    "--b2\nContent-Type: text/plain\n\n" PLAIN "GBP 8,792.\n--b2--\n--b1\n"
    "Content-Type: text/plain\n\n2 May 2020\n--b1--\n",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_auto (GStrv) lines = g_strsplit (mails[i], "\n", -1);
      g_autofree char *crlf = g_strjoinv ("\r\n", lines);
      g_autoptr (GBytes) content = g_bytes_new_static (crlf, strlen (crlf));
      g_autoptr (GError) error = NULL;
      g_assert_true (care_notice_mail_is_mail (content));
      g_autoptr (CareNoticeReading) reading = care_notice_mail_read (content, &error);

      g_assert_no_error (error);
      g_test_message ("%s", mails[i]);
      g_assert_cmpuint (reading->found->len, ==, 5);
      g_assert_cmpint (reading->document, ==, CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT);
      g_assert_cmpint (find (reading, CARE_ROLE_DATED)->date, ==, care_date (2026, 11, 3));
      g_assert_cmpint (find (reading, CARE_ROLE_REPRESENTATIONS_BY)->date, ==, care_date (2026, 11, 19));
      g_assert_cmpint (find (reading, CARE_ROLE_PENALTY)->pence, ==, 879200);
    }
}

static void
test_odd_mail (void)
{
  static const struct
  {
    const char *text;
    bool mail;
  } rows[] = {
    { "", false },
    { "Dear Sir\n\nFrom: x\nDate: y\n", false },
    { "From: a@b.example\n\nDate: 3 Nov 2026\n", false },
    { "From: a\nDate: 3 Nov 2026", true },
    { "From: a\nDate: 3 Nov 2026\nContent-Type: multipart/mixed", true },
    { "From: a\nDate: 3 Nov 2026\nContent-Type: multipart/mixed; boundary=", true },
    { "From: a\nDate: 3 Nov 2026\nContent-Type: multipart/mixed; boundary=b\n\n--b", true },
    { "From: a\nDate: 3 Nov 2026\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b--\n", true },
    { "From: a\nDate: 3 Nov 2026\nContent-Type: text/html\n\n<p>4 Nov 2026</p>", true },
    { "From: a\nDate: 3 Nov 2026\nContent-Type: text/plain; charset=none-such\n\n\xff", true },
    { "From: a\nDate: 3 Nov 2026\nContent-Transfer-Encoding: quoted-printable\n\n=4", true },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
      g_autoptr (GError) error = NULL;
      g_autoptr (CareNoticeReading) reading = care_notice_mail_read (content, &error);

      g_test_message ("row %zu", i);
      if (rows[i].mail)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (reading->found->len, ==, 1);
        }
      else
        g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_MAIL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice-file/letter", test_letter);
  g_test_add_func ("/notice-file/scan", test_scan);
  g_test_add_func ("/notice-file/locked", test_locked);
  g_test_add_func ("/notice-file/no-pdf", test_no_pdf);
  g_test_add_func ("/notice-file/cut", test_cut);
  g_test_add_func ("/notice-file/mutations", test_mutations);
  g_test_add_func ("/notice-file/many-pages", test_many_pages);
  g_test_add_func ("/notice-file/mail", test_mail);
  g_test_add_func ("/notice-file/odd-mail", test_odd_mail);
  return g_test_run ();
}
