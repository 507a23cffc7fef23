/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include <string.h>

#define MOST_CHANGES 8
#define MOST_LENGTH ((guint)1024 * 1024)

static guint
place (GRand *rand, guint length)
{
  return length == 0 ? 0 : (guint)g_rand_int_range (rand, 0, (gint32)length);
}

static void
insert (GByteArray *bytes, guint at, const guint8 *data, guint length)
{
  guint behind = bytes->len - at;

  if (bytes->len + length > MOST_LENGTH)
    return;
  g_byte_array_set_size (bytes, bytes->len + length);
  memmove (bytes->data + at + length, bytes->data + at, behind);
  memcpy (bytes->data + at, data, length);
}

static void
insert_word (GRand *rand, GByteArray *bytes, const char *const *words)
{
  static const char *const NUMBERS[]
      = { "0", "-1", "99999999999999999999", "2147483648", "1e308", "nan", "65536" };
  guint at = place (rand, bytes->len + 1);
  const char *word;

  if (words == NULL || g_rand_int_range (rand, 0, 4) == 0)
    word = NUMBERS[g_rand_int_range (rand, 0, G_N_ELEMENTS (NUMBERS))];
  else
    word = words[place (rand, g_strv_length ((char **)words))];
  insert (bytes, at, (const guint8 *)word, (guint)strlen (word));
}

/* A number that stands there becomes another. */
static void
change_number (GRand *rand, GByteArray *bytes)
{
  guint at = place (rand, bytes->len);

  while (at < bytes->len && !g_ascii_isdigit (bytes->data[at]))
    at++;
  for (; at < bytes->len && g_ascii_isdigit (bytes->data[at]); at++)
    bytes->data[at] = (guint8)g_rand_int_range (rand, '0', '9' + 1);
}

static void
copy_piece (GRand *rand, GByteArray *bytes, const guint8 *from, guint length)
{
  guint start = place (rand, length);
  guint wanted = 1 + place (rand, 200);
  guint n = MIN (length - start, wanted);
  g_autofree guint8 *piece = g_memdup2 (from + start, n);

  if (piece != NULL)
    insert (bytes, place (rand, bytes->len + 1), piece, n);
}

static void
remove_piece (GRand *rand, GByteArray *bytes, guint at)
{
  guint wanted = 1 + place (rand, 50);

  g_byte_array_remove_range (bytes, at, MIN (bytes->len - at, wanted));
}

static void
change_once (GRand *rand, GByteArray *bytes, GPtrArray *others, const char *const *words)
{
  GBytes *other = others->pdata[place (rand, others->len)];
  guint at = place (rand, bytes->len);

  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8)(1 << g_rand_int_range (rand, 0, 8));
      break;
    case 1:
      if (bytes->len > 0)
        bytes->data[at] = (guint8)g_rand_int_range (rand, 0, 256);
      break;
    case 2:
      if (bytes->len > 0)
        remove_piece (rand, bytes, at);
      break;
    case 3:
      copy_piece (rand, bytes, bytes->data, bytes->len);
      break;
    case 4:
      copy_piece (rand, bytes, g_bytes_get_data (other, NULL), (guint)g_bytes_get_size (other));
      break;
    case 5:
    case 6:
      insert_word (rand, bytes, words);
      break;
    case 7:
      change_number (rand, bytes);
      break;
    default:
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_byte_array_set_size (bytes, at);
      break;
    }
}

GByteArray *
care_fuzz_change (GRand *rand, GBytes *file, GPtrArray *others, const char *const *words)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, g_bytes_get_data (file, NULL), (guint)g_bytes_get_size (file));
  for (int n = g_rand_int_range (rand, 1, MOST_CHANGES + 1); n > 0; n--)
    change_once (rand, bytes, others, words);
  return bytes;
}
