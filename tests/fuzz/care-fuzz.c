/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CORPUS [N] [FIRST]: each file of the folder, then N changed ones from the seed FIRST on. Speaks TAP. What
 * is read is read in a child, so that a fall is told with its seed; one that takes longer than a minute is a
 * fall too. */
#include "care-fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_SECONDS 60
#define BATCH 500

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
read_corpus (const char *folder, GPtrArray *names)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, by_name);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      char *bytes;
      gsize length;

      if (g_file_get_contents (path, &bytes, &length, NULL))
        g_ptr_array_add (files, g_bytes_new_take (bytes, length));
    }
  return files;
}

static void
read_changed (guint32 seed, GPtrArray *files)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GBytes *file = files->pdata[g_rand_int_range (rand, 0, (gint32)files->len)];
  g_autoptr (GByteArray) changed = NULL;

  if (care_fuzz_reader.zipped && g_rand_int_range (rand, 0, 4) > 0)
    changed = care_fuzz_change_entry (rand, file, files, care_fuzz_reader.words);
  if (changed == NULL)
    changed = care_fuzz_change (rand, file, files, care_fuzz_reader.words);
  care_fuzz_reader.read (changed->data != NULL ? changed->data : (const guint8 *)"", changed->len);
}

/* The seeds of a batch in a child. False where it fell, and then at is the seed. */
static bool
run_batch (guint32 first, guint32 n, GPtrArray *files, volatile guint32 *at)
{
  int status;
  pid_t child;

  fflush (NULL);
  child = fork ();
  if (child == 0)
    {
      for (guint32 i = 0; i < n; i++)
        {
          *at = first + i;
          alarm (MOST_SECONDS);
          read_changed (first + i, files);
        }
      fflush (NULL);
      exit (0); /* and not _exit, so that what was lost is told */
    }
  waitpid (child, &status, 0);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint64 n = argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : 0;
  guint64 first = argc > 3 ? g_ascii_strtoull (argv[3], NULL, 10) : 1;
  volatile guint32 *at
      = mmap (NULL, sizeof (guint32), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  bool fine = true;

  if (argc < 2)
    return 2;
  g_autoptr (GPtrArray) files = read_corpus (argv[1], names);
  printf ("1..%u\n", files->len + 1);
  for (guint i = 0; i < files->len; i++)
    {
      care_fuzz_reader.read (g_bytes_get_data (files->pdata[i], NULL), g_bytes_get_size (files->pdata[i]));
      printf ("ok %u - %s\n", i + 1, (const char *)names->pdata[i]);
    }
  for (guint64 done = 0; files->len > 0 && done < n; done += BATCH)
    if (!run_batch ((guint32)(first + done), (guint32)MIN (n - done, BATCH), files, at))
      {
        printf ("# fell at the seed %u\n", *at);
        fine = false;
      }
  fine = fine && files->len > 0;
  printf ("%s %u - %u changed ones\n", fine ? "ok" : "not ok", files->len + 1, (unsigned)n);
  return fine ? 0 : 1;
}
