// SPDX-License-Identifier: GPL-3.0-or-later
// PouchDB doing what a desk does, with LevelDB on disk as its store:
//
//   node pouch.js push FOLDER SOURCE TARGET   all documents of SOURCE but desks' own, taken over without being
//                                             timed, then replicated to TARGET, which is empty
//   node pouch.js pull FOLDER TARGET          TARGET is replicated to a new database, then both ways again with
//                                             nothing changed
//
// Prints "name number" lines, named as care-bench-sync names its own.
'use strict';

const path = require('path');
const PouchDB = require('../hub/node_modules/pouchdb');

const PAGE = 1000;
const AGAIN = 21;
const BATCH = { batch_size: Number(process.env.CARE_BENCH_BATCH || 100) }; // 100 is PouchDB's own

let requests = 0;

function remote(url) {
  return new PouchDB(url, {
    fetch: (where, how) => {
      requests++;
      return PouchDB.fetch(where, how);
    },
  });
}

async function timed(work) {
  const before = requests;
  const start = process.hrtime.bigint();
  const done = await work();
  return { us: Number((process.hrtime.bigint() - start) / 1000n), requests: requests - before, done };
}

async function copy(source, into) {
  for (let last = ''; ; ) {
    const page = await source.allDocs({ include_docs: true, limit: PAGE, startkey: last + '\u0000' });
    if (page.rows.length === 0) return;
    last = page.rows[page.rows.length - 1].id;
    const documents = page.rows.map((row) => row.doc).filter((doc) => !/^(desk:|_)/.test(doc._id));
    for (const document of documents) delete document._rev;
    await into.bulkDocs(documents);
  }
}

function say(figures) {
  for (const [name, value] of Object.entries(figures)) console.log(name, value);
}

async function push(folder, from, to) {
  const here = new PouchDB(path.join(folder, 'pouch-push'));
  await copy(remote(from), here);
  const target = remote(to);
  const run = await timed(() => here.replicate.to(target, BATCH));
  if (!run.done.ok) throw new Error('PouchDB could not push');
  say({ run_us: run.us, run_requests: run.requests, pushed: run.done.docs_written });
}

async function pull(folder, from) {
  const here = new PouchDB(path.join(folder, 'pouch-pull'));
  const target = remote(from);
  const run = await timed(() => here.replicate.from(target, BATCH));
  if (!run.done.ok) throw new Error('PouchDB could not pull');
  say({ run_us: run.us, run_requests: run.requests, pulled: run.done.docs_written });
  await here.sync(target); // the other way has a checkpoint of its own
  const again = [];
  for (let i = 0; i < AGAIN; i++) again.push(await timed(() => here.sync(target)));
  again.sort((a, b) => a.us - b.us);
  say({ again_us: again[(AGAIN - 1) / 2].us, again_requests: Math.max(...again.map((one) => one.requests)) });
  say({ rss_kb: process.resourceUsage().maxRSS });
}

const [verb, ...rest] = process.argv.slice(2);
(verb === 'push' ? push(...rest) : pull(...rest)).catch((error) => {
  console.error(error);
  process.exit(1);
});
