/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-mail.h"

#include <glib/gi18n.h>
#include <libportal-gtk4/portal-gtk4.h>

#include "care-dialogs.h"

typedef struct
{
  GtkWidget *from;
  char *address;
  char *subject;
  char *body;
} Mail;

static void
mail_free (Mail *self)
{
  g_object_unref (self->from);
  g_free (self->address);
  g_free (self->subject);
  g_free (self->body);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mail, mail_free)

static void
by_xdg_email (Mail *mail)
{
  const char *const command[]
      = { "xdg-email", "--utf8", "--subject", mail->subject, "--body", mail->body, mail->address, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);

  if (process == NULL)
    care_dialogs_tell (mail->from, _ ("No Mail Program Answered"),
                       _ ("Copy the text instead, and paste it into a message of your own."));
}

static void
composed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Mail) mail = data;
  g_autoptr (GError) error = NULL;

  if (!xdp_portal_compose_email_finish (XDP_PORTAL (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    by_xdg_email (mail);
}

void
care_mail_compose (GtkWidget *from, const char *address, const char *subject, const char *body)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && address != NULL && subject != NULL && body != NULL);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (XdpPortal) portal = bus != NULL ? xdp_portal_new () : NULL;
  GtkRoot *root = gtk_widget_get_root (from);
  const char *const addresses[] = { *address != '\0' ? address : NULL, NULL };
  g_autoptr (Mail) mail = g_new0 (Mail, 1);

  mail->from = g_object_ref (from);
  mail->address = g_strdup (address);
  mail->subject = g_strdup (subject);
  mail->body = g_strdup (body);
  if (portal == NULL || !GTK_IS_WINDOW (root))
    {
      by_xdg_email (mail);
      return;
    }
  XdpParent *parent = xdp_parent_new_gtk (GTK_WINDOW (root));
  xdp_portal_compose_email (portal, parent, addresses, NULL, NULL, subject, body, NULL, XDP_EMAIL_FLAG_NONE,
                            NULL, composed_cb, g_steal_pointer (&mail));
  xdp_parent_free (parent);
}
