/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strip that stays until what it speaks of is mended, such as a full disk. Knows no reasons: it is told
 * what to say. */
#pragma once

#include <adwaita.h>

#define CARE_TYPE_NOTICE_BAR (care_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (CareNoticeBar, care_notice_bar, CARE, NOTICE_BAR, AdwBin)

/* NULL or "" hides it. */
void care_notice_bar_set_text (CareNoticeBar *self, const char *text);
const char *care_notice_bar_get_text (CareNoticeBar *self); /* "" where it is hidden */
