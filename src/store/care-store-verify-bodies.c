/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-body.h"
#include "care-store-verify.h"
#include "care-wire-case.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"
#include "care-wire-representation.h"
#include "care-wire-return.h"
#include "care-wire-sync.h"

typedef struct
{
  const char *sql; /* name and body */
  CareBodyReader reader;
  GDestroyNotify free_one;
} Kind;

#define KIND(sql, what, free_one)                                                                            \
  {                                                                                                          \
    sql, (CareBodyReader)care_wire_##what##_from_json, (GDestroyNotify)free_one                              \
  }

static const Kind kinds[] = {
  KIND ("SELECT 'provider:' || id, body FROM provider", provider, care_provider_free),
  KIND ("SELECT 'location:' || id, body FROM location", location, care_location_free),
  KIND ("SELECT 'return:' || location || ':' || service || ':' || month, body FROM care_return",
        return,
        care_return_free),
  KIND ("SELECT 'case:' || id, body FROM enforcement_case", case, care_case_free),
  KIND ("SELECT 'case:' || case_id || ' ' || id, body FROM case_event", case_event, care_case_event_free),
  KIND ("SELECT 'representation:' || case_id, body FROM representation",
        representation,
        care_representation_free),
  KIND ("SELECT submission || ' ' || desk, body FROM receipt", receipt, care_receipt_free),
  KIND ("SELECT id, body FROM desk_segment", segment, care_segment_free),
  KIND ("SELECT 'desk:' || desk, body FROM colleague", colleague, care_colleague_free),
};

void
care_store_verify_bodies (CareStore *self, CareVerdict *verdict)
{
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CareRows) rows = care_store_query (self, &error, kinds[i].sql, "");

      while (rows != NULL && care_store_next (self, rows, &error) > 0)
        {
          g_autoptr (GError) why = NULL;
          gpointer record = care_store_read_body (care_rows_text (rows, 1), kinds[i].reader, &why);

          if (record != NULL)
            kinds[i].free_one (record);
          care_verdict_note_error (verdict, care_rows_text (rows, 0), g_steal_pointer (&why));
        }
      care_verdict_note_error (verdict, "records", g_steal_pointer (&error));
    }
}
