/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-direction.h"

#define LEFT_TO_RIGHT_MARK 0x200e
#define RIGHT_TO_LEFT_MARK 0x200f

/* The blocks that Unicode keeps for scripts read from right to left (DerivedBidiClass.txt). */
static bool
is_rtl_block (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff)
         || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

int
care_documents_direction_of (gunichar c)
{
  if (c == LEFT_TO_RIGHT_MARK || c == RIGHT_TO_LEFT_MARK)
    return c == RIGHT_TO_LEFT_MARK ? 1 : -1;
  if (!g_unichar_isalpha (c))
    return 0;
  return is_rtl_block (c) ? 1 : -1;
}

int
care_documents_direction (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (care_documents_direction_of (g_utf8_get_char (p)) != 0)
      return care_documents_direction_of (g_utf8_get_char (p));
  return 0;
}

int
care_documents_block_direction (const CareBlock *block)
{
  int direction = 0;

  for (unsigned i = 0; i < block->runs->len && direction == 0; i++)
    direction = care_documents_direction (((const CareRun *)g_ptr_array_index (block->runs, i))->text);
  return direction;
}
