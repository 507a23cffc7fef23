// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a hub, by table, as TAP: what they let in, and in which words they refuse the rest.
// test_rules.js RULES
'use strict';

const fs = require('fs');
const vm = require('vm');

const text = fs.readFileSync(process.argv[2], 'utf8');
const body = text.substring(text.indexOf('\nfunction (') + 1);
// As CouchDB does it: an expression, in a world of its own.
const rules = vm.runInNewContext('(' + body + ')', {});

const ANYBODY = [];
const ADMIN = ['_admin'];
const OAKS = ['care-returns-restricted', 'location:1-101', 'location:1-102'];
const NOWHERE = ['care-returns-restricted'];
const UNRESTRICTED = ['location:1-101'];

function doc(id, more) {
  return Object.assign({ _id: id, type: id.split(':')[0], schema: 1, record: {} }, more);
}
function tomb(id, more) {
  return Object.assign({ _id: id, _rev: '2-b', _deleted: true, type: id.split(':')[0], schema: 1, into: '3-c' }, more);
}

const RETURN = 'return:1-101:care-home:2026-11';
const SUBMISSION = 'submission:1-101:care-home:2026-11:ab12';
const EVENTS = 'events:desk-a:1-100';
const segment = (desk) => doc(EVENTS, { record: { desk } });
const kept = /kept for ever/;
const closed = /Nothing is deleted here/;
const there = /is there already/;
const elsewhere = /may not write for this location/;

// What it is; the new document; the old one; roles; undefined where it is let in, else the words of the refusal.
const TABLE = [
  // New ones.
  ...['provider:1-P1', 'location:1-101', 'evidence:ab', RETURN, SUBMISSION, 'receipt:1-101:care-home:2026-11:ab12:desk-a',
    'recollection:1-101:care-home:2026-11', 'case:c1', 'case-event:c1:e1', 'representation:c1', 'holiday:2026-12-25']
    .map((id) => ['new ' + id, doc(id), null, ANYBODY]),
  ['new events', segment('desk-a'), null, ANYBODY],
  ['new desk', doc('desk:desk-a', { desk: 'desk-a' }), null, ANYBODY],
  ['a newer schema', doc(RETURN, { schema: 7 }), null, ANYBODY],
  ['no user at all', doc(RETURN), null, undefined],

  // What changes is replaced; what adds is not.
  ...['provider:1-P1', 'location:1-101', RETURN, 'recollection:1-101:care-home:2026-11', 'case:c1', 'representation:c1',
    'holiday:2026-12-25'].map((id) => ['replaced ' + id, doc(id), doc(id), ANYBODY]),
  ['replaced desk', doc('desk:desk-a', { desk: 'desk-a' }), doc('desk:desk-a'), ANYBODY],
  ...['evidence:ab', SUBMISSION, 'receipt:1-101:care-home:2026-11:ab12:desk-a', 'case-event:c1:e1']
    .flatMap((id) => [ANYBODY, ADMIN].map((roles) => [`replaced ${id} ${roles}`, doc(id), doc(id), roles, there])),
  ['replaced events', segment('desk-a'), segment('desk-a'), ADMIN, there],
  ['a submission put back', doc(SUBMISSION), tomb(SUBMISSION), ANYBODY],

  // Removals.
  ['a merged leaf', tomb(RETURN), doc(RETURN), ANYBODY],
  ['a merged leaf, by an administrator', tomb(RETURN), doc(RETURN), ADMIN],
  ['a removal', tomb(RETURN, { into: undefined }), doc(RETURN), ANYBODY, closed],
  ['a removal by an administrator', tomb(RETURN, { into: undefined }), doc(RETURN), ADMIN, closed],
  ['a removal into nothing', tomb(RETURN, { into: '' }), doc(RETURN), ANYBODY, closed],
  ['a removal into no version', tomb(RETURN, { into: 'gone' }), doc(RETURN), ANYBODY, closed],
  ['a removal into a number', tomb(RETURN, { into: 3 }), doc(RETURN), ANYBODY, closed],
  ['a bare removal', { _id: RETURN, _rev: '1-a', _deleted: true }, doc(RETURN), ANYBODY, closed],
  ...['evidence:ab', SUBMISSION, 'receipt:1-101:care-home:2026-11:ab12:desk-a', 'case-event:c1:e1', EVENTS]
    .flatMap((id) => [ANYBODY, ADMIN].map((roles) => [`removed ${id} ${roles}`, tomb(id), doc(id), roles, kept])),

  // What is no document of ours.
  ...['x', 'x:y', ':y', 'return:', 'return', 'constructor:x', 'Return:1-101:care-home:2026-11'].flatMap((id) => [
    ['foreign ' + id, doc(id), null, ANYBODY, /Only documents of Care Returns/],
    ['foreign by an administrator ' + id, doc(id), null, ADMIN]]),
  ['a design document', { _id: '_design/care-returns' }, null, ADMIN],
  ['another type', doc(RETURN, { type: 'case' }), null, ANYBODY, /type is not/],
  ['no type', doc(RETURN, { type: undefined }), null, ADMIN, /type is not/],
  ['no schema', doc(RETURN, { schema: undefined }), null, ANYBODY, /schema/],
  ['a schema in words', doc(RETURN, { schema: '1' }), null, ADMIN, /schema/],
  ['another location', doc(RETURN, { location: '1-102' }), null, ANYBODY, /location is not/],
  ['the beginning of a location', doc(RETURN, { location: '1-10' }), null, ANYBODY, /location is not/],
  ['its location', doc(RETURN, { location: '1-101' }), null, ANYBODY],
  ['a location with a colon', doc('return:a:b:care-home:2026-11', { location: 'a:b' }), null, ANYBODY],
  ['a location itself', doc('location:1-101', { location: '1-101' }), null, ANYBODY],
  ['files in evidence', doc('evidence:ab', { _attachments: { a: {} } }), null, ANYBODY],
  ['files elsewhere', doc(RETURN, { _attachments: { a: {} } }), null, ANYBODY, /Only evidence/],

  // Desks.
  ['another desk', doc('desk:desk-a', { desk: 'desk-b' }), null, ANYBODY, /own document/],
  ['a desk of no name', doc('desk:desk-a'), null, ADMIN, /own document/],
  ['another desk’s events', segment('desk-b'), null, ANYBODY, /own events/],
  ['events of half a name', segment('desk'), null, ANYBODY, /own events/],
  ['events of nobody', doc(EVENTS), null, ADMIN, /own events/],
  ['events of no record', doc(EVENTS, { record: null }), null, ANYBODY, /own events/],

  // Users of some locations.
  ['own location', doc(RETURN, { location: '1-101' }), null, OAKS],
  ['own location, replaced', doc(RETURN, { location: '1-101' }), doc(RETURN, { location: '1-101' }), OAKS],
  ['the second of them', doc('return:1-102:care-home:2026-11', { location: '1-102' }), null, OAKS],
  ['not theirs', doc('return:1-103:care-home:2026-11', { location: '1-103' }), null, OAKS, elsewhere],
  ['not theirs, unsaid', doc('return:1-103:care-home:2026-11'), null, OAKS, elsewhere],
  ['not theirs, said to be', doc('return:1-103:care-home:2026-11', { location: '1-101' }), null, OAKS, elsewhere],
  ['one whose name begins alike', doc('return:1-1011:care-home:2026-11'), null, OAKS, elsewhere],
  ['a submission', doc(SUBMISSION, { location: '1-101' }), null, OAKS],
  ['a submission not theirs', doc(SUBMISSION.replace('101', '103')), null, OAKS, elsewhere],
  ['the location', doc('location:1-101'), null, OAKS],
  ['another', doc('location:1-103'), null, OAKS, elsewhere],
  ['a leaf of theirs', tomb(RETURN), doc(RETURN), OAKS],
  ['a leaf not theirs', tomb('return:1-103:care-home:2026-11'), doc('return:1-103:care-home:2026-11'), OAKS, elsewhere],
  ['a case of a location', doc('case:c1', { location: '1-101' }), null, OAKS],
  ['a case of another', doc('case:c1', { location: '1-103' }), null, OAKS, elsewhere],
  ['a case taken from another', doc('case:c1', { location: '1-101' }), doc('case:c1', { location: '1-103' }), OAKS, elsewhere],
  ['a case of another, unsaid', doc('case:c1'), doc('case:c1', { location: '1-103' }), OAKS, elsewhere],
  ['what is nobody’s', doc('provider:1-P1'), null, OAKS],
  ['own events', segment('desk-a'), null, OAKS],
  ['of no location', doc(RETURN), null, NOWHERE, elsewhere],
  ['of no location, what is nobody’s', doc('holiday:2026-12-25'), null, NOWHERE],
  ['not restricted', doc('return:1-103:care-home:2026-11'), null, UNRESTRICTED],
  ['an administrator', doc('return:1-103:care-home:2026-11'), null, ADMIN.concat(OAKS)],
];

console.log(`1..${TABLE.length + 1}`);
TABLE.forEach(([what, newDoc, oldDoc, roles, refusal], i) => {
  let said;
  try {
    rules(newDoc, oldDoc, roles && { name: 'manager', roles }, {});
  } catch (thrown) {
    said = thrown.forbidden || String(thrown);
  }
  const fine = refusal ? said !== undefined && refusal.test(said) : said === undefined;
  console.log(`${fine ? 'ok' : 'not ok'} ${i + 1} - ${what}`);
  if (!fine) console.log(`# ${said}`);
});

// Hubs of many ages run it: nothing that came after ECMAScript 5.
const modern = /=>|\b(let|const|class|async|await)\b|`|\.\.\.|\b(startsWith|includes|endsWith)\b/.exec(
  body.replace(/\/\/[^\n]*/g, '').replace(/'[^'\n]*'/g, "''"));
console.log(`${modern ? 'not ok' : 'ok'} ${TABLE.length + 1} - it is ECMAScript 5`);
if (modern) console.log(`# ${modern[0]}`);
