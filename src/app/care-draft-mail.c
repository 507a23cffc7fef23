/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-mail.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <libportal-gtk4/portal-gtk4.h>

#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-words-contact.h"

typedef struct
{
  GtkWidget *from;
  char *address;
  char *subject;
  char *body;
  char **files;
} Message;

static void
message_free (Message *self)
{
  g_object_unref (self->from);
  g_free (self->address);
  g_free (self->subject);
  g_free (self->body);
  g_strfreev (self->files);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Message, message_free)

/* The documents speak English to an English authority, whatever the desktop speaks. */
static const char *
paper_in_english (CarePaper paper)
{
  static const char *const names[CARE_N_PAPERS]
      = { "Written representations", "Request for a review", "Grounds of appeal", "Letter", "Contact log" };

  return names[paper];
}

char *
care_draft_mail_subject (CareDrafting *drafting)
{
  const CareCasePapers *papers = NULL;
  const char *reference = NULL;

  g_return_val_if_fail (CARE_IS_DRAFTING (drafting), NULL);

  papers = care_drafting_get_papers (drafting);
  reference = care_representation_get (care_drafting_get_draft (drafting), "reference");
  return g_strdup_printf ("%s: %s%s%s", paper_in_english (care_drafting_get_paper (drafting)),
                          papers->view->provider->name, *reference != '\0' ? ", reference " : "", reference);
}

char *
care_draft_mail_body (CareDrafting *drafting)
{
  const CareRepresentation *draft = NULL;
  GString *body = NULL;
  const char *signatory = NULL;

  g_return_val_if_fail (CARE_IS_DRAFTING (drafting), NULL);

  draft = care_drafting_get_draft (drafting);
  signatory = care_representation_get (draft, "signatory");
  body = g_string_new ("Dear Sir or Madam,\n\n");
  g_string_append_printf (body, "Please find attached: %s of %s.\n\n",
                          paper_in_english (care_drafting_get_paper (drafting)),
                          care_drafting_get_papers (drafting)->view->provider->name);
  g_string_append (body, "Please confirm that you have received this message and its attachments.\n\n"
                         "Yours faithfully,\n");
  if (*signatory != '\0')
    g_string_append_printf (body, "%s\n%s\n", signatory, care_representation_get (draft, "role"));
  return g_string_free (body, false);
}

static void
by_xdg_email (Message *message)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add_many (builder, "xdg-email", "--utf8", "--subject", message->subject, "--body",
                           message->body, NULL);
  for (int i = 0; message->files[i] != NULL; i++)
    g_strv_builder_add_many (builder, "--attach", message->files[i], NULL);
  g_strv_builder_add (builder, message->address);
  command = g_strv_builder_end (builder);
  process = g_subprocess_newv ((const char *const *)command, G_SUBPROCESS_FLAGS_NONE, &error);
  if (process == NULL)
    {
      g_autofree char *folder = g_path_get_dirname (message->files[0]);
      g_autofree char *body = g_strdup_printf (
          _ ("Write a message to %s in your mail program and attach the files in %s. They are ready there."),
          message->address, folder);

      care_dialogs_tell (message->from, _ ("No Mail Program Answered"), body);
    }
}

static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Message) message = data;
  g_autoptr (GError) error = NULL;

  if (!xdp_portal_compose_email_finish (XDP_PORTAL (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    by_xdg_email (message);
}

static void
compose (Message *message)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (XdpPortal) portal = bus != NULL ? xdp_portal_new () : NULL;
  GtkRoot *root = gtk_widget_get_root (message->from);
  const char *const addresses[] = { message->address, NULL };

  if (portal == NULL || !GTK_IS_WINDOW (root))
    {
      by_xdg_email (message);
      message_free (message);
      return;
    }
  XdpParent *parent = xdp_parent_new_gtk (GTK_WINDOW (root));
  xdp_portal_compose_email (portal, parent, addresses, NULL, NULL, message->subject, message->body,
                            (const char *const *)message->files, XDP_EMAIL_FLAG_NONE, NULL, on_composed,
                            message);
  xdp_parent_free (parent);
}

static void
on_answered (bool yes, gpointer data)
{
  if (yes)
    compose (data);
  else
    message_free (data);
}

static const CareContact *
contact_for (CareDrafting *drafting)
{
  const CareLaw *law = care_drafting_get_papers (drafting)->view->law;

  return care_law_contact (
      law, care_drafting_get_paper (drafting) == CARE_PAPER_APPEAL ? "tribunal" : "nhsbsa-enforcement");
}

void
care_draft_mail_compose (GtkWidget *from, CareDrafting *drafting)
{
  GPtrArray *written = NULL;
  const CareContact *contact = NULL;
  g_autoptr (GStrvBuilder) files = NULL;
  g_autoptr (GString) words = NULL;
  g_autofree char *folder = NULL;
  Message *message = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting));

  written = care_drafting_get_written (drafting);
  g_return_if_fail (written->len > 0);
  contact = contact_for (drafting);
  files = g_strv_builder_new ();
  for (guint i = 0; i < written->len; i++)
    g_strv_builder_add (files, ((CareWritten *)g_ptr_array_index (written, i))->path);
  message = g_new0 (Message, 1);
  message->from = g_object_ref (from);
  message->address = g_strdup (contact != NULL ? contact->email : "");
  message->subject = care_draft_mail_subject (drafting);
  message->body = care_draft_mail_body (drafting);
  message->files = g_strv_builder_end (files);
  folder = g_path_get_dirname (message->files[0]);
  words = g_string_new (NULL);
  if (contact != NULL)
    {
      g_autofree char *trust = care_words_contact_trust (contact);

      g_string_append_printf (words, _ ("The message is addressed to %s. %s"), contact->email, trust);
      g_string_append (words, "\n\n");
    }
  g_string_append_printf (
      words,
      ngettext ("%u file is attached. It is in %s.", "%u files are attached. They are in %s.", written->len),
      written->len, folder);
  g_string_append_printf (words, "\n\n%s",
                          _ ("Look the message over and send it yourself, then come back and say that it was "
                             "sent."));
  care_dialogs_ask (from, _ ("Open a Message in Your Mail Program?"), words->str, _ ("_Open Message"), false,
                    on_answered, message);
}
