/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-bar.h"

struct _CareNoticeBar
{
  AdwBin parent_instance;

  /* template children */
  GtkRevealer *revealer;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (CareNoticeBar, care_notice_bar, ADW_TYPE_BIN)

static void
dismiss_cb (CareNoticeBar *self)
{
  care_notice_bar_set_text (self, NULL);
}

static void
care_notice_bar_dispose (GObject *object)
{
  /* Bound by its id, it would be let go twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_NOTICE_BAR);
  G_OBJECT_CLASS (care_notice_bar_parent_class)->dispose (object);
}

static void
care_notice_bar_class_init (CareNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_notice_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CareNoticeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeBar, label);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
care_notice_bar_init (CareNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_notice_bar_set_text (CareNoticeBar *self, const char *text)
{
  g_return_if_fail (CARE_IS_NOTICE_BAR (self));

  if (text != NULL && *text != '\0')
    gtk_label_set_text (self->label, text);
  gtk_revealer_set_reveal_child (self->revealer, text != NULL && *text != '\0');
}

const char *
care_notice_bar_get_text (CareNoticeBar *self)
{
  g_return_val_if_fail (CARE_IS_NOTICE_BAR (self), "");

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label) : "";
}
