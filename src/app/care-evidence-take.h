/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a person brings along: dropped on a widget, or pasted into it. A picture on the clipboard
 * becomes a PNG file first. */
#pragma once

#include <gtk/gtk.h>

/* path: of a file on this computer; good until it returns. */
typedef void (*CareFileTaken) (const char *path, gpointer data);

/* data is borrowed for as long as the widget lives. */
void care_evidence_take_drops (GtkWidget *widget, CareFileTaken taken, gpointer data);

/* What is on the clipboard now: its files or its picture; nothing else is taken. owner is kept meanwhile. */
void care_evidence_paste (GtkWidget *widget, CareFileTaken taken, GObject *owner, gpointer data);

/* Once a file was kept: one that was only made of a pasted picture is deleted; any other stays. Any thread.
 */
void care_evidence_forget (const char *path);
