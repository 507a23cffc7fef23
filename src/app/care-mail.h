/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a message in the person's own mail program, by the portal or by xdg-email. Nothing is sent by this.
 */
#pragma once

#include <gtk/gtk.h>

/* address: may be "". body: plain text. Where no mail program answers, that is said over the window of from.
 */
void care_mail_compose (GtkWidget *from, const char *address, const char *subject, const char *body);
