/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as a tree, before it is ODT, PDF or DOCX: the words, and what each part is. All writers walk the
 * same tree, so all files say the same words in the same order. */
#pragma once

#include "care-instant.h"

typedef enum
{
  CARE_RUN_PLAIN = 0,
  CARE_RUN_BOLD = 1 << 0,
  CARE_RUN_ITALIC = 1 << 1,
} CareRunStyle;

typedef struct
{
  char *text;
  unsigned style; /* CareRunStyle */
} CareRun;

typedef enum
{
  CARE_BLOCK_HEADING,   /* level 1 to 3; one level 1, the title, comes first */
  CARE_BLOCK_PARAGRAPH, /* runs */
  CARE_BLOCK_ADDRESS,   /* runs, one a line */
  CARE_BLOCK_LIST,      /* items: each a CareBlock of kind paragraph */
  CARE_BLOCK_TABLE,     /* header and rows */
  CARE_BLOCK_SIGNATURE, /* a line to sign on; runs below it, one a line */
} CareBlockKind;

typedef struct CareBlock CareBlock;
struct CareBlock
{
  CareBlockKind kind;
  int level;        /* of a heading */
  bool numbered;    /* a list: numbered, else bulleted */
  bool keep_next;   /* not to be parted from the block after it by a page break */
  GPtrArray *runs;  /* CareRun */
  GPtrArray *items; /* CareBlock */
  GPtrArray *rows;  /* of a table: GStrv; the first one is the header row */
  GArray *widths;   /* of a table: int, relative widths of its columns */
};

typedef struct
{
  char *title;
  char *author;
  char *subject;
  char *language;   /* "en-GB" */
  char *letterhead; /* who it is from, at the head of the first page: the name, then a line each; or "" */
  GBytes *logo;     /* beside the letterhead: a PNG or a JPEG, or NULL. An ornament: the name is in words */
  char *header;     /* at the top of each page after the first, or "" */
  char *footer;     /* at the foot of each page, before "page n of m", or "" */
  char *page_words; /* "Page %d of %d" */
  bool draft;       /* each page is marked with draft_words */
  char *draft_words;
  CareInstant created; /* goes into the files, so that the same input gives the same bytes */
  GPtrArray *blocks;   /* CareBlock */
} CareDocument;

CareDocument *care_document_new (const char *title, const char *language, CareInstant created);
void care_document_free (CareDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareDocument, care_document_free)

/* Each adds a block at the end and returns it, borrowed. text may be NULL and runs added after. */
CareBlock *care_document_heading (CareDocument *self, int level, const char *text);
CareBlock *care_document_paragraph (CareDocument *self, const char *text);
CareBlock *care_document_address (CareDocument *self, const char *lines); /* split at newlines */
CareBlock *care_document_list (CareDocument *self, bool numbered);
CareBlock *care_document_table (CareDocument *self, const char *const *header, const int *widths);
CareBlock *care_document_signature (CareDocument *self, const char *lines);

void care_block_add_run (CareBlock *block, const char *text, unsigned style);

/* A paragraph of its own, borrowed; text may be NULL and runs added after. */
CareBlock *care_block_add_item (CareBlock *list, const char *text);

void care_block_add_row (CareBlock *table, const char *const *cells);

/* All the words in reading order, as a reader of the page meets them, the letterhead first: parts split by
 * newlines, cells by tabs, items after "1. " or "• "; without page furniture. Owned by the caller. */
char *care_document_text (const CareDocument *self);
