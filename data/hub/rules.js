// SPDX-License-Identifier: GPL-3.0-or-later
// What a hub lets in: the validation function that `care-returns-cli hub prepare` puts into its design document.
// The hub calls it with each document before it is written. ECMAScript 5, because hubs of many ages run it.
//
// It keeps the promises of the record: what was submitted stays as it was, nothing is deleted, and nobody writes
// in another's name. They hold for administrators too, whose slip would be the dearest; who truly must remove a
// document takes these rules away first.
//
// Users who may write for some locations only have the role "care-returns-restricted" and a role
// "location:<id>" for each location. Everybody else who may use the database writes for all of them.
//
// The number is raised with each change, so that an older program does not put older rules back.
// rules: 1
function (newDoc, oldDoc, userCtx, secObj) {
  // By kind, the first word of the identifier: whether a document may be replaced, and whether a location stands
  // next in the identifier.
  var KINDS = {
    'provider': { changes: true },
    'location': { changes: true, located: true },
    'evidence': {},
    'return': { changes: true, located: true },
    'submission': { located: true },
    'receipt': { located: true },
    'recollection': { changes: true, located: true },
    'case': { changes: true },
    'case-event': {},
    'representation': { changes: true },
    'holiday': { changes: true },
    'events': {},
    'desk': { changes: true }
  };
  var id = String(newDoc._id);
  var colon = id.indexOf(':');
  var word = id.substring(0, colon);
  var key = id.substring(colon + 1);
  var roles = userCtx && userCtx.roles || [];
  var kind = colon > 0 && key !== '' && Object.prototype.hasOwnProperty.call(KINDS, word) ? KINDS[word] : null;
  var isThere = Boolean(oldDoc) && !oldDoc._deleted;

  function refuse(why) {
    throw { forbidden: why };
  }

  function has(role) {
    return roles.indexOf(role) !== -1;
  }

  function beginsWith(text, start) {
    return text.substring(0, start.length) === start;
  }

  // Whether the identifier names that location. A location's own may hold colons.
  function names(location) {
    return typeof location === 'string' && location !== '' && (key === location || beginsWith(key, location + ':'));
  }

  // Where the identifier names a location, it decides; a member of that name can be left out or made up.
  function isOf(location) {
    if (kind.located) {
      return names(location);
    }
    return [newDoc, oldDoc].every(function (doc) {
      return !doc || typeof doc.location !== 'string' || doc.location === location;
    });
  }

  function checkLocation() {
    var free = !has('care-returns-restricted') || has('_admin');
    var belongs = kind.located || [newDoc, oldDoc].some(function (doc) {
      return Boolean(doc) && typeof doc.location === 'string';
    });
    if (free || !belongs) {
      return;
    }
    if (!roles.some(function (role) { return beginsWith(role, 'location:') && isOf(role.substring(9)); })) {
      refuse('You may not write for this location.');
    }
  }

  // A removal is let through only where two versions were merged: it names the one that goes on.
  function checkRemoval() {
    if (!kind.changes) {
      refuse('Documents of the kind "' + word + '" are kept for ever.');
    }
    if (typeof newDoc.into !== 'string' || !/^[0-9]+-./.test(newDoc.into)) {
      refuse('Nothing is deleted here: a record is closed, withdrawn or set aside.');
    }
  }

  function checkContent() {
    if (newDoc.type !== word) {
      refuse('The type is not what the identifier says.');
    }
    if (typeof newDoc.schema !== 'number') {
      refuse('The document does not say of which schema it is.');
    }
    if (kind.located && newDoc.location !== undefined && newDoc.location !== null && !names(newDoc.location)) {
      refuse('The location is not what the identifier says.');
    }
    if (newDoc._attachments && word !== 'evidence') {
      refuse('Only evidence has files.');
    }
    if (word === 'desk' && newDoc.desk !== key) {
      refuse('A desk writes its own document only.');
    }
    if (word === 'events' && !(newDoc.record && typeof newDoc.record.desk === 'string' &&
                               beginsWith(key, newDoc.record.desk + ':'))) {
      refuse('A desk writes its own events only.');
    }
    if (isThere && !kind.changes) {
      refuse('This ' + word + ' is there already, and what was written once is not replaced.');
    }
  }

  if (id.charAt(0) === '_') {
    return; // design documents, which only an administrator writes
  }
  if (!kind) {
    if (has('_admin')) {
      return;
    }
    refuse('Only documents of Care Returns are kept here.');
  }
  checkLocation();
  if (newDoc._deleted) {
    checkRemoval();
  } else {
    checkContent();
  }
}
