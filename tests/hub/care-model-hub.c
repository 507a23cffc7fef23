/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-model-hub.h"

#include "care-model-answers.h"

#include <string.h>

typedef struct
{
  CareModelFault fault;
  int detail;
} Plan;

typedef struct
{
  char *method, *path, *body;
} Delayed;

struct CareModelHub
{
  CareModelDatabase *database;
  CareInstant date;
  GRand *random;
  GArray *plans;      /* Plan */
  GPtrArray *delayed; /* Delayed */
  int percent;
  unsigned faults;
};

static void
delayed_free (gpointer data)
{
  Delayed *self = data;

  g_free (self->method);
  g_free (self->path);
  g_free (self->body);
  g_free (self);
}

CareModelHub *
care_model_hub_new (guint32 seed)
{
  CareModelHub *self = g_new0 (CareModelHub, 1);

  self->database = care_model_database_new ();
  self->date = CARE_NO_INSTANT;
  self->random = g_rand_new_with_seed (seed);
  self->plans = g_array_new (FALSE, FALSE, sizeof (Plan));
  self->delayed = g_ptr_array_new_with_free_func (delayed_free);
  return self;
}

void
care_model_hub_free (CareModelHub *self)
{
  if (self == NULL)
    return;
  care_model_database_free (self->database);
  g_rand_free (self->random);
  g_array_unref (self->plans);
  g_ptr_array_unref (self->delayed);
  g_free (self);
}

static CareHubAnswer *
answer_new (const CareModelHub *self, unsigned status, const char *text, size_t length)
{
  CareHubAnswer *answer = g_new0 (CareHubAnswer, 1);

  answer->status = status;
  answer->text = g_strndup ("", length + 1);
  memcpy (answer->text, text, length);
  answer->length = length;
  answer->date = self->date;
  answer->retry_after = -1;
  return answer;
}

static CareHubAnswer *
refusal (const CareModelHub *self, unsigned status, const char *error, const char *reason)
{
  g_autoptr (GString) text = g_string_new (NULL);

  care_model_refuse (text, status, error, reason);
  return answer_new (self, status, text->str, text->len);
}

/* "a%3Ab/c" as "a:b", "c". */
static GStrv
parts_of (const char *path)
{
  g_auto (GStrv) escaped = g_strsplit (path, "/", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (size_t i = 0; escaped[i] != NULL; i++)
    {
      g_autofree char *part = g_uri_unescape_string (escaped[i], NULL);

      if (part == NULL)
        return NULL;
      if (part[0] != '\0')
        g_strv_builder_add (builder, part);
    }
  return g_strv_builder_end (builder);
}

CareHubAnswer *
care_model_hub_look (CareModelHub *self, const char *method, const char *path, const char *body)
{
  g_auto (GStrv) halves = g_strsplit (path, "?", 2);
  g_auto (GStrv) parts = parts_of (halves[0] != NULL ? halves[0] : "");
  g_autoptr (GHashTable) query = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  CareModelRequest request = { .method = method, .path = parts };
  unsigned status;

  query = halves[0] != NULL && halves[1] != NULL
              ? g_uri_parse_params (halves[1], -1, "&", G_URI_PARAMS_NONE, NULL)
              : g_hash_table_new (g_str_hash, g_str_equal);
  if (parts == NULL || query == NULL)
    return refusal (self, 400, "bad_request", "The address cannot be read.");
  if (body != NULL && (node = json_from_string (body, NULL)) == NULL)
    return refusal (self, 400, "bad_request", "invalid UTF-8 JSON");
  request.query = query;
  request.body = node;
  status = care_model_answer (self->database, &request, text);
  return answer_new (self, status, text->str, text->len);
}

static Plan
next_plan (CareModelHub *self)
{
  Plan plan = { CARE_MODEL_NO_FAULT, 0 };

  if (self->plans->len > 0)
    {
      plan = g_array_index (self->plans, Plan, 0);
      g_array_remove_index (self->plans, 0);
    }
  else if (self->percent > 0 && g_rand_int_range (self->random, 0, 100) < self->percent)
    {
      do
        plan.fault = (CareModelFault)g_rand_int_range (self->random, 1, CARE_MODEL_N_FAULTS);
      while (!(self->faults & (1u << plan.fault)));
      plan.detail = g_rand_int_range (self->random, 0, 600);
    }
  return plan;
}

static void
do_it (CareModelHub *self, const CareHubRequest *request)
{
  care_hub_answer_free (care_model_hub_look (self, request->method, request->path, request->body));
}

static CareHubAnswer *
lost (GError **error)
{
  g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_DROPPED, "the connection ended before the answer");
  return NULL;
}

static void
delay (CareModelHub *self, const CareHubRequest *request)
{
  Delayed *delayed = g_new0 (Delayed, 1);

  delayed->method = g_strdup (request->method);
  delayed->path = g_strdup (request->path);
  delayed->body = g_strdup (request->body);
  g_ptr_array_add (self->delayed, delayed);
}

static CareHubAnswer *
cut (CareModelHub *self, const CareHubRequest *request, int length)
{
  CareHubAnswer *answer = care_model_hub_look (self, request->method, request->path, request->body);

  if ((size_t)length < answer->length)
    {
      answer->length = (size_t)length;
      answer->text[length] = '\0';
    }
  return answer;
}

static CareHubAnswer *
wrong_json (CareModelHub *self, int which)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    "{\"rows\":{},\"results\":3,\"last_seq\":null}",
    "[{\"id\":7,\"rev\":[]},null]",
    "{\"rows\":[{\"id\":\"x\",\"value\":{}}],\"results\":[{\"id\":\"x\",\"docs\":[{}]}],\"last_seq\":{}}",
    "{\"ok\":\"yes\",\"_id\":1,\"_rev\":false}",
  };
  const char *text = texts[which % (int)G_N_ELEMENTS (texts)];

  return answer_new (self, 200, text, strlen (text));
}

/* A feed asked for from its start instead of from its since. */
static CareHubAnswer *
rewound (CareModelHub *self, const CareHubRequest *request)
{
  g_autoptr (GRegex) since = g_regex_new ("([?&])since=[^&]*", 0, 0, NULL);
  g_autofree char *path = g_regex_replace (since, request->path, -1, 0, "\\1since=0", 0, NULL);

  return care_model_hub_look (self, request->method,
                              g_str_has_prefix (path, "_changes") ? path : request->path, request->body);
}

static CareHubAnswer *
busy (const CareModelHub *self, int seconds)
{
  CareHubAnswer *answer = refusal (self, 429, "too_many_requests", "Come back later.");

  answer->retry_after = seconds;
  return answer;
}

static CareHubAnswer *
with_fault (CareModelHub *self, const CareHubRequest *request, Plan plan, GError **error)
{
  switch (plan.fault)
    {
    case CARE_MODEL_LOST_BEFORE:
      return lost (error);
    case CARE_MODEL_LOST_AFTER:
      do_it (self, request);
      return lost (error);
    case CARE_MODEL_DELAYED:
      delay (self, request);
      return lost (error);
    case CARE_MODEL_TWICE:
      do_it (self, request);
      break;
    case CARE_MODEL_CUT:
      return cut (self, request, plan.detail);
    case CARE_MODEL_WRONG_JSON:
      return wrong_json (self, plan.detail);
    case CARE_MODEL_REWOUND:
      return rewound (self, request);
    case CARE_MODEL_TROUBLE_DONE:
      do_it (self, request);
      return refusal (self, 500, "internal_server_error", "No DB shards could be opened.");
    case CARE_MODEL_TROUBLE:
      return refusal (self, 500, "internal_server_error", "No DB shards could be opened.");
    case CARE_MODEL_BUSY:
      return busy (self, plan.detail);
    case CARE_MODEL_NOT_LET_IN:
      return refusal (self, 401, "unauthorized", "Name or password is incorrect.");
    case CARE_MODEL_TOO_LARGE:
      return refusal (self, 413, "too_large", "the request entity is too large");
    case CARE_MODEL_NO_FAULT:
    case CARE_MODEL_N_FAULTS:
      break;
    }
  return care_model_hub_look (self, request->method, request->path, request->body);
}

static void
do_delayed (CareModelHub *self, GPtrArray *delayed)
{
  for (guint i = 0; i < delayed->len; i++)
    {
      const Delayed *each = delayed->pdata[i];

      care_hub_answer_free (care_model_hub_look (self, each->method, each->path, each->body));
    }
}

CareHubAnswer *
care_model_hub_ask (gpointer data, const CareHubRequest *request, GCancellable *cancellable, GError **error)
{
  CareModelHub *self = data;
  g_autoptr (GPtrArray) before = NULL;
  CareHubAnswer *answer;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  before = g_steal_pointer (&self->delayed);
  self->delayed = g_ptr_array_new_with_free_func (delayed_free);
  answer = with_fault (self, request, next_plan (self), error);
  do_delayed (self, before);
  return answer;
}

void
care_model_hub_set_date (CareModelHub *self, CareInstant date)
{
  self->date = date;
}

void
care_model_hub_plan (CareModelHub *self, CareModelFault fault, int detail)
{
  Plan plan = { fault, detail };

  g_array_append_val (self->plans, plan);
}

void
care_model_hub_set_chance (CareModelHub *self, int percent, unsigned faults)
{
  g_return_if_fail (percent == 0 || (faults & ((1u << CARE_MODEL_N_FAULTS) - 2)) != 0);
  self->percent = percent;
  self->faults = faults;
}

void
care_model_hub_heal (CareModelHub *self, bool done)
{
  if (done)
    do_delayed (self, self->delayed);
  g_ptr_array_set_size (self->delayed, 0);
  g_array_set_size (self->plans, 0);
  self->percent = 0;
}

void
care_model_hub_compact (CareModelHub *self)
{
  care_model_database_compact (self->database);
}

CareModelCopy *
care_model_hub_copy (const CareModelHub *self)
{
  return care_model_database_copy (self->database);
}

void
care_model_copy_free (CareModelCopy *copy)
{
  care_model_database_free (copy);
}

void
care_model_hub_put_back (CareModelHub *self, const CareModelCopy *copy)
{
  care_model_database_free (self->database);
  self->database = care_model_database_copy (copy);
}

void
care_model_hub_swap (CareModelHub *self, const char *identity)
{
  care_model_database_free (self->database);
  self->database = care_model_database_new ();
  if (identity != NULL)
    {
      g_autofree char *body
          = g_strdup_printf ("{\"type\":\"care-returns-hub\",\"schema\":1,\"identity\":\"%s\"}", identity);

      care_hub_answer_free (care_model_hub_look (self, "PUT", "_local/care-returns", body));
    }
}
