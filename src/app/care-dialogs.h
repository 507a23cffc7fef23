/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs whose toolkit classes newer versions replace: file choosers, questions, about. Kept in one
 * place, so that a change of toolkit is a change of one file. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* file is NULL where the person changed their mind; borrowed. */
typedef void (*CareFileChosen) (GFile *file, gpointer user_data);

/* Asks where to write. name: the file name offered, or NULL. */
void care_dialogs_save_file (
    GtkWidget *from, const char *title, const char *name, CareFileChosen chosen, gpointer user_data);

/* Asks for a file to read. */
void care_dialogs_open_file (GtkWidget *from, const char *title, CareFileChosen chosen, gpointer user_data);

/* Asks for a folder to write in. */
void
care_dialogs_choose_folder (GtkWidget *from, const char *title, CareFileChosen chosen, gpointer user_data);

/* files: of GFile; empty where the person changed their mind. Borrowed. */
typedef void (*CareFilesChosen) (GListModel *files, gpointer user_data);

/* Asks for one file to read, or several. */
void care_dialogs_open_files (GtkWidget *from, const char *title, CareFilesChosen chosen, gpointer user_data);

/* yes: whether the person pressed the verb. */
typedef void (*CareAnswered) (bool yes, gpointer user_data);

/* A question before something that cannot be taken back. verb: what the button does ("Send
 * Representations"); destroys: whether it destroys something, and is red. answered may be NULL. */
void care_dialogs_ask (GtkWidget *from,
                       const char *heading,
                       const char *body,
                       const char *verb,
                       bool destroys,
                       CareAnswered answered,
                       gpointer user_data);

/* Whether to close a dialog though what was typed in it is saved nowhere; destroys it where the person says
 * so. */
void care_dialogs_ask_to_close (GtkWindow *dialog);

/* Something to be read once. */
void care_dialogs_tell (GtkWidget *from, const char *heading, const char *body);

/* Shows the folder that holds a file, or a web page or mail message. */
void care_dialogs_show_uri (GtkWidget *from, const char *uri);

void care_dialogs_about (GtkWindow *parent);
