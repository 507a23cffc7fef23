// SPDX-License-Identifier: GPL-3.0-or-later
// A hub for tests: express-pouchdb with its databases on disk, behind a guard that knows the users.
//
//   node server.js --folder DIR [--port N] [--database NAME]… [--key FILE --cert FILE]
//                  [--admin NAME:PASSWORD]… [--user NAME:PASSWORD]… [--reader NAME:PASSWORD]… [--open]
//
// It prints the port alone on a line once it listens (on 127.0.0.1), and ends when its standard input does, so
// that no server outlives the test that began it. The same folder and port again, after whatever end: the same hub.
//
// The guard is ours, because express-pouchdb's own falls over when somebody without a password makes a database.
// As in CouchDB only an admin makes databases and design documents, and a reader writes nothing. --open lets in
// whoever gives no password at all, as a user.
'use strict';

const fs = require('fs');
const http = require('http');
const https = require('https');
const path = require('path');
const { parseArgs } = require('util');
const express = require('express');
const expressPouchDB = require('express-pouchdb');
const PouchDB = require('pouchdb');

const READING_POSTS = /^\/[^/]+\/(_all_docs|_bulk_get|_changes|_revs_diff|_find)$/;
const many = { type: 'string', multiple: true, default: [] };
const { values: given } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string', default: '0' },
    key: { type: 'string' },
    cert: { type: 'string' },
    open: { type: 'boolean', default: false },
    database: many,
    admin: many,
    user: many,
    reader: many,
  },
});

// By "name:password" as it comes in the header.
const roles = new Map();
for (const role of ['reader', 'user', 'admin'])
  for (const pair of given[role]) roles.set(pair, role);

function roleOf(header) {
  if (header === undefined) return given.open ? 'user' : undefined;
  const [, encoded] = /^Basic +(\S+)$/i.exec(header) || [];
  return encoded && roles.get(Buffer.from(encoded, 'base64').toString('utf8'));
}

// What keeps this role from this request, as [status, error, reason]; undefined where nothing does.
function objection(role, method, where) {
  if (role === undefined) return [401, 'unauthorized', 'Name or password is incorrect.'];
  if (role === 'admin' || method === 'GET' || method === 'HEAD') return undefined;
  if (/^\/([^_/][^/]*|_config.*|_users.*|_replicat.*)?\/?$/.test(where) && method !== 'POST')
    return [401, 'unauthorized', 'You are not a server admin.'];
  if (/^\/[^/]+\/(_design\/|_security$)/.test(where))
    return [403, 'forbidden', 'You are not a db or server admin.'];
  if (role === 'reader' && !(method === 'POST' && READING_POSTS.test(where)))
    return [403, 'forbidden', 'You are not allowed to write to this database.'];
  return undefined;
}

function guard(request, response, next) {
  const refused = objection(roleOf(request.headers.authorization), request.method, request.path);
  if (refused) {
    const [status, error, reason] = refused;
    response.status(status).json({ error, reason });
    return;
  }
  delete request.headers.authorization; // else express-pouchdb looks for the user in a database of its own
  next();
}

async function main() {
  const folder = path.resolve(given.folder);
  fs.mkdirSync(folder, { recursive: true });
  const Kept = PouchDB.defaults({ prefix: folder + path.sep });
  const hub = expressPouchDB(Kept, {
    mode: 'fullCouchDB',
    inMemoryConfig: true,
    logPath: path.join(folder, 'log.txt'),
  });
  const app = express();
  app.disable('x-powered-by');
  app.use(guard);
  app.use(hub);

  const server = given.key
    ? https.createServer({ key: fs.readFileSync(given.key), cert: fs.readFileSync(given.cert) }, app)
    : http.createServer(app);
  for (const name of given.database) await new Kept(name).info();
  server.listen(Number(given.port), '127.0.0.1', () => console.log(server.address().port));
  process.stdin.on('end', () => process.exit(0)).resume();
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
