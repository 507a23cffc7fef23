/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children of equal width, as many beside each other as there is room for, row by row. */
#pragma once

#include <gtk/gtk.h>

#define CARE_TYPE_COLUMNS (care_columns_get_type ())
G_DECLARE_FINAL_TYPE (CareColumns, care_columns, CARE, COLUMNS, GtkWidget)

/* Children are added by gtk_widget_set_parent(), and gone with it. */
GtkWidget *care_columns_new (void);
