/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-attempt.h"

const char *
care_attempt_kind_to_string (CareAttemptKind kind)
{
  static const char *const words[] = { "offline", "refused", "restored" };

  g_return_val_if_fail ((int)kind >= 0 && kind < (int)G_N_ELEMENTS (words), "");
  return words[kind];
}
