/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to put right about providers and locations: who can go into the Capacity Tracker, what the
 * CQC holds. Of a location that is asked for no return only what the CQC has to be told. */
#pragma once

#include "care-location.h"
#include "care-provider.h"
#include "care-rules.h"

typedef enum
{
  CARE_TODO_LEFT_OVER,  /* somebody left and is to be taken off in the Capacity Tracker; about: the account */
  CARE_TODO_REGISTER,   /* a new location where nobody can go in yet; due: the last day */
  CARE_TODO_TELL_CQC,   /* about: the task */
  CARE_TODO_CHECK_HELD, /* of a provider: the address and e-mail that the CQC holds; due: since when */
  CARE_TODO_FEW_PEOPLE, /* fewer people by name than is wise: advice */
  CARE_TODO_NEVER_CHECKED, /* of a provider: as above, not looked at yet: advice */
} CarePlaceTodoKind;

typedef struct
{
  CarePlaceTodoKind kind;
  const CareLocation *location; /* or NULL; borrowed, as all here */
  const CareProvider *provider; /* or NULL */
  const char *about;            /* an id, or "" */
  CareDate due;                 /* or CARE_NO_DATE */
} CarePlaceTodo;

/* Advice counts for nothing that has to be done. */
bool care_place_todo_is_advice (CarePlaceTodoKind kind);

/* Of CarePlaceTodo: what has to be done first, then advice, each in the order of the lists. */
GArray *care_place_todo (GPtrArray *locations, GPtrArray *providers, const CareRules *rules, CareDate today);

/* How many of them are no advice. */
int care_place_todo_count (const GArray *todo);
