# SPDX-License-Identifier: GPL-3.0-or-later
"""The facts of the law in data/law: each says where it comes from, and a list of questions is named for what it holds."""
import json
import re

from house import rule

# GOV.UK's own file, kept in its own form; rules.json says where it is from.
FOREIGN_FORM = ('data/law/holidays.json',)


def facts(tree):
    for path, text in tree.each('.json', under='data/law/'):
        try:
            yield path, json.loads(text)
        except ValueError:
            continue    # another rule says so


@rule('each fact of law names its source',
      bad={'data/law/rules.json': '{"rules": [{"id": "window-opens", "number": 8}]}'})
def sourced(tree):
    for path, fact in facts(tree):
        if path in FOREIGN_FORM or (isinstance(fact, dict) and fact.get('source')):
            continue
        entries = [(name, entry) for name, value in fact.items() if isinstance(value, list) for entry in value]
        if not entries:
            yield '%s:1: no source' % path
        for name, entry in entries:
            if not isinstance(entry, dict) or not entry.get('source'):
                yield '%s:1: no source in %s: %.60s' % (path, name, json.dumps(entry))


@rule('a list of questions is named for its service, first day and version',
      bad={'data/law/datasets/care-home-2024-04-26-v5.json':
           '{"service": "care-home", "version": "V4", "effective_from": "2024-04-26", "source": "x", "items": []}'})
def datasets_named(tree):
    for path, fact in facts(tree):
        if path.startswith('data/law/datasets/'):
            name = '%s-%s-%s.json' % (fact.get('service'), fact.get('effective_from'),
                                      str(fact.get('version')).lower())
            if not path.endswith('/' + name):
                yield '%s:1: it holds %s' % (path, name)


@rule('a question has one id, and is asked once',
      bad={'data/law/datasets/x.json': '{"items": [{"id": "a", "label": "A"}, {"id": "a", "label": "B"}]}'})
def questions_once(tree):
    for path, fact in facts(tree):
        seen = {}
        for item in re.findall(r'"id":\s*"([^"]+)"', tree.files[path]) if 'datasets/' in path else ():
            seen[item] = seen.get(item, 0) + 1
        for item in sorted(item for item, count in seen.items() if count > 1):
            yield '%s:1: %s stands twice' % (path, item)


@rule('a column map names its source, and asks for what some list of questions has',
      bad={'data/maps/x.json': '{"service": "care-home", "source": "x", "columns": [{"field": "ch.no"}]}'})
def maps_known(tree):
    known = {}
    for path, fact in facts(tree):
        for item in fact.get('items', ()) if 'datasets/' in path else ():
            endings = ('.days', '.hours') if item.get('kind') == 'days-or-hours' else ('',)
            known.setdefault(fact.get('service'), set()).update(item['id'] + ending for ending in endings)
    for path, text in tree.each('.json', under='data/maps/'):
        column_map = json.loads(text)
        if not column_map.get('source'):
            yield '%s:1: no source' % path
        for column in column_map['columns']:
            if 'field' in column and column['field'] not in known.get(column_map['service'], ()):
                yield '%s:1: no question %s' % (path, column['field'])
