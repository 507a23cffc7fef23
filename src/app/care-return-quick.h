/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month in which nothing changed, in three keys: that it is so, carry the answers forward, record that it
 * was saved in the Capacity Tracker. Each of the two steps is confirmed by itself, and either can be left
 * undone. */
#pragma once

#include "care-return-form.h"

/* Asks, does it, and goes on to the dialog for recording. A return that has answers already is only opened.
 */
void care_return_quick_unchanged (CareReturnForm *form);
