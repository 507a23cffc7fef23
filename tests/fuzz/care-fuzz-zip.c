/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A zip file taken apart and put together again with one entry changed, which a change of its bytes would
 * only make a wrong checksum of. Both in a file, since minizip likes one. */
#include "care-fuzz.h"

#include <glib/gstdio.h>
#include <unistd.h>
#include <unzip.h>
#include <zip.h>

#define MOST_ENTRIES 64
#define MOST_ENTRY (1024 * 1024)

typedef struct
{
  char name[256];
  GBytes *content; /* owned */
} Entry;

static char *
own_path (void)
{
  return g_strdup_printf ("%s/care-fuzz-%d.zip", g_get_tmp_dir (), (int)getpid ());
}

static int
take_apart (const char *path, Entry *entries)
{
  unzFile zip = unzOpen64 (path);
  int n = 0;

  if (zip == NULL)
    return 0;
  for (int code = unzGoToFirstFile (zip); code == UNZ_OK && n < MOST_ENTRIES; code = unzGoToNextFile (zip))
    {
      g_autofree char *content = g_malloc (MOST_ENTRY);
      int length;

      if (unzGetCurrentFileInfo64 (zip, NULL, entries[n].name, sizeof entries[n].name, NULL, 0, NULL, 0)
              != UNZ_OK
          || unzOpenCurrentFile (zip) != UNZ_OK)
        continue;
      length = unzReadCurrentFile (zip, content, MOST_ENTRY);
      unzCloseCurrentFile (zip);
      if (length >= 0)
        entries[n++].content = g_bytes_new (content, (gsize)length);
    }
  unzClose (zip);
  return n;
}

static void
put_together (const char *path, const Entry *entries, int n, int changed, const GByteArray *content)
{
  zipFile zip = zipOpen64 (path, APPEND_STATUS_CREATE);

  for (int i = 0; i < n; i++)
    {
      zip_fileinfo info = { 0 };
      const void *data = i == changed ? content->data : g_bytes_get_data (entries[i].content, NULL);
      unsigned length = i == changed ? content->len : (unsigned)g_bytes_get_size (entries[i].content);

      zipOpenNewFileInZip (zip, entries[i].name, &info, NULL, 0, NULL, 0, NULL, 0, 0);
      zipWriteInFileInZip (zip, data, length);
      zipCloseFileInZip (zip);
    }
  zipClose (zip, NULL);
}

GByteArray *
care_fuzz_change_entry (GRand *rand, GBytes *file, GPtrArray *others, const char *const *words)
{
  g_autofree char *path = own_path ();
  Entry entries[MOST_ENTRIES] = { 0 };
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  GByteArray *result = NULL;
  char *bytes;
  gsize length;

  g_file_set_contents_full (path, g_bytes_get_data (file, NULL), (gssize)g_bytes_get_size (file),
                            G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  int n = take_apart (path, entries);
  for (int i = 0; i < n; i++)
    g_ptr_array_add (contents, entries[i].content);
  if (n > 0)
    {
      int changed = g_rand_int_range (rand, 0, n);
      g_autoptr (GByteArray) content = care_fuzz_change (rand, entries[changed].content, contents, words);

      put_together (path, entries, n, changed, content);
      if (g_file_get_contents (path, &bytes, &length, NULL))
        result = g_byte_array_new_take ((guint8 *)bytes, length);
    }
  for (int i = 0; i < n; i++)
    g_bytes_unref (entries[i].content);
  g_unlink (path);
  return result;
}
