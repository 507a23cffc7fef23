/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-page.h"

struct _CareReturnsPage
{
  AdwBin parent_instance;
};

static void care_returns_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareReturnsPage,
                               care_returns_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_returns_page_page_init))

static void
care_returns_page_refresh (CarePage *page, const CareOverview *overview)
{
}

static void
care_returns_page_page_init (CarePageInterface *iface)
{
  iface->refresh = care_returns_page_refresh;
}

static void
care_returns_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_RETURNS_PAGE);
  G_OBJECT_CLASS (care_returns_page_parent_class)->dispose (object);
}

static void
care_returns_page_class_init (CareReturnsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_returns_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               CARE_RESOURCES "care-returns-page.ui");
}

static void
care_returns_page_init (CareReturnsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_returns_page_open (CareReturnsPage *self, const char *location, CareService service, CareMonth month)
{
}
