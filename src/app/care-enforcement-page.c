/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-enforcement-page.h"

struct _CareEnforcementPage
{
  AdwBin parent_instance;
};

static void care_enforcement_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareEnforcementPage,
                               care_enforcement_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_enforcement_page_page_init))

static void
care_enforcement_page_refresh (CarePage *page, const CareOverview *overview)
{
}

static void
care_enforcement_page_page_init (CarePageInterface *iface)
{
  iface->refresh = care_enforcement_page_refresh;
}

static void
care_enforcement_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_ENFORCEMENT_PAGE);
  G_OBJECT_CLASS (care_enforcement_page_parent_class)->dispose (object);
}

static void
care_enforcement_page_class_init (CareEnforcementPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_enforcement_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               CARE_RESOURCES "care-enforcement-page.ui");
}

static void
care_enforcement_page_init (CareEnforcementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_enforcement_page_open_case (CareEnforcementPage *self, const char *id)
{
}
