/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message in the person's own mail program, with the files that were just written attached: by the
 * desktop's portal where one answers, else by xdg-email. It is for the person to send. */
#pragma once

#include <gtk/gtk.h>

#include "care-drafting.h"

void care_draft_mail_compose (GtkWidget *from, CareDrafting *drafting);

/* "Written representations: Elm Care Ltd, reference ASC-1", and what the message says, in English as the
 * documents are; the caller's. */
char *care_draft_mail_subject (CareDrafting *drafting);
char *care_draft_mail_body (CareDrafting *drafting);
