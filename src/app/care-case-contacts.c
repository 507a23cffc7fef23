/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-contacts.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-main-window.h"
#include "care-words-contact.h"

struct _CareCaseContacts
{
  AdwPreferencesGroup parent_instance;

  bool shown;

  /* children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareCaseContacts, care_case_contacts, ADW_TYPE_PREFERENCES_GROUP)

static void
care_case_contacts_class_init (CareCaseContactsClass *klass)
{
}

static void
care_case_contacts_init (CareCaseContacts *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _ ("Whom to Contact"));
  adw_preferences_group_set_description (
      group, _ ("Addresses change. Where the notice prints one, use what the notice prints."));
  self->list = care_case_list (_ ("Whom to contact"));
  adw_preferences_group_add (group, GTK_WIDGET (self->list));
}

static void
on_copy (GtkWidget *button, gpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), data);
  care_main_window_toast (button, _ ("Copied"));
}

static void
free_text (gpointer data, GClosure *closure)
{
  g_free (data);
}

/* copy: whether the value can be copied. whose: for who cannot see in which row the button stands. */
static void
add (GtkWidget *contact, const char *what, const char *value, const char *spoken)
{
  GtkWidget *row = care_case_row (value, what, NULL);

  if (spoken != NULL)
    {
      GtkWidget *copy = care_case_icon_button ("edit-copy-symbolic", _ ("Copy"), spoken);

      g_signal_connect_data (copy, "clicked", G_CALLBACK (on_copy), g_strdup (value), free_text, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), copy);
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (contact), row);
}

static void
add_emails (GtkWidget *row, const CareContact *contact)
{
  g_autofree char *first = g_strdup_printf (_ ("Copy the e-mail address %s"), contact->email);

  if (contact->email[0] == '\0')
    return;
  add (row, contact->other_emails[0] != NULL ? _ ("E-mail; copies disagree") : _ ("E-mail"), contact->email,
       first);
  for (char **other = contact->other_emails; *other != NULL; other++)
    {
      g_autofree char *spoken = g_strdup_printf (_ ("Copy the e-mail address %s"), *other);

      add (row, _ ("E-mail in another copy"), *other, spoken);
    }
}

static GtkWidget *
contact_row (const CareContact *contact)
{
  g_autofree char *trust = care_words_contact_trust (contact);
  g_autofree char *spoken = g_strdup_printf (_ ("Copy the address of %s"), contact->name);
  GtkWidget *row = care_case_expander (contact->name, trust);

  if (contact->lines[0] != '\0')
    add (row, _ ("Address"), contact->lines, spoken);
  add_emails (row, contact);
  if (contact->telephone[0] != '\0')
    add (row, contact->hours[0] != '\0' ? contact->hours : _ ("Telephone"), contact->telephone, NULL);
  if (contact->note[0] != '\0')
    add (row, _ ("What is not certain"), contact->note, NULL);
  add (row, _ ("Where this is from"), contact->source, NULL);
  return row;
}

void
care_case_contacts_show (CareCaseContacts *self, const CareLaw *law)
{
  g_return_if_fail (CARE_IS_CASE_CONTACTS (self) && law != NULL);

  /* Contacts are the same in every law of one run, whatever its holidays. */
  if (self->shown)
    return;
  self->shown = true;
  for (guint i = 0; i < law->contacts->len; i++)
    gtk_list_box_append (self->list, contact_row (g_ptr_array_index (law->contacts, i)));
}
