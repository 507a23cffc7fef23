/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the representations take to write, warm: the median of 50. `--pdf FILE` and `--odt FILE` keep what
 * was written, to look at. */
#include "care-odt.h"
#include "care-pdf.h"
#include "care-sample-case.h"

#include <stdio.h>
#include <stdlib.h>

#define RUNS 50

typedef GBytes *(*Writer) (const CareDocument *document, GError **error);

static int
compare (const void *a, const void *b)
{
  int64_t x = *(const int64_t *)a;
  int64_t y = *(const int64_t *)b;

  return x < y ? -1 : x > y;
}

static void
measure (const char *name, Writer write, const CareDocument *document, const char *keep)
{
  int64_t took[RUNS];

  for (int i = -3; i < RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      int64_t start = g_get_monotonic_time ();
      g_autoptr (GBytes) bytes = write (document, &error);

      g_assert_no_error (error);
      if (i >= 0)
        took[i] = g_get_monotonic_time () - start;
      if (i == 0 && keep != NULL)
        g_file_set_contents (keep, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }
  qsort (took, RUNS, sizeof took[0], compare);
  printf ("%s %.2f\n", name, (double)took[RUNS / 2] / 1000);
}

int
main (int argc, char *argv[])
{
  g_autofree char *pdf = NULL;
  g_autofree char *odt = NULL;
  const GOptionEntry options[] = {
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, "Keep the PDF", "FILE" },
    { "odt", 0, 0, G_OPTION_ARG_FILENAME, &odt, "Keep the ODT", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  CarePaperFacts facts = care_sample_case_facts (sample, care_date (2026, 12, 1));
  g_autoptr (CareDocument) document = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL))
    return EXIT_FAILURE;

  document = care_words_paper (CARE_PAPER_REPRESENTATIONS, &facts);
  measure ("odt_ms", care_odt_write, document, odt);
  measure ("pdf_ms", care_pdf_write, document, pdf);
  return EXIT_SUCCESS;
}
