/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK 4.8 leaves the pages of a stack that stand at the back in the tree that a screen reader walks, as if
 * they were seen. This tells it which are not. */
#pragma once

/* Once, at start-up: for every stack of this program from then on. */
void care_hidden_pages_watch (void);
