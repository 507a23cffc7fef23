/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs in which a home is put right. Each is shown over the window of from; what they are given is
 * copied. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"

/* account NULL: another one. */
void care_home_account_present (GtkWidget *from,
                                CareDesk *desk,
                                const CareLocation *location,
                                const CareAccount *account);

/* task NULL: another one. */
void care_home_task_present (GtkWidget *from,
                             CareDesk *desk,
                             const CareLocation *location,
                             const CareCqcTask *task);

void
care_home_duty_present (GtkWidget *from, CareDesk *desk, const CareLocation *location, CareService service);

/* What happened to the home on a day: closed, sold, passed on, standing empty, ... */
void care_home_change_present (GtkWidget *from, CareDesk *desk, const CareLocation *location);

/* index -1: another time in which a service is given. */
void care_home_service_present (GtkWidget *from, CareDesk *desk, const CareLocation *location, int index);
void
care_home_registration_present (GtkWidget *from, CareDesk *desk, const CareLocation *location, int index);

void care_home_details_present (GtkWidget *from, CareDesk *desk, const CareLocation *location);
