# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide for whoever runs a hub says what the code does."""
import json
import os
import re

from house import line_of, rule, without_comments

GUIDE = 'data/hub/GUIDE.md'
RULES = 'data/hub/rules.js'
COMMANDS = 'src/cli/care-cli-commands.c'
FAULTS = {
    GUIDE: '`location:` `care-returns-limited` `other` `care-returns-cli hub destroy URL` `none.json` `CARE_RETURNS_NO`\n'
           '```sh\n--data @- <<\'JSON\'\n{"a": }\nJSON\n```\n| "No such words." | nothing |\n',
    RULES: "var KINDS = {\n    'return': {}\n  };\nhas('care-returns-restricted') beginsWith(role, 'location:')",
    COMMANDS: '{ "hub check", "URL", "", 1 }',
}


def _of(tree):
    return tree.files.get(GUIDE, ''), tree.files.get(RULES, '')


def _at(text, found):
    return '%s:%d' % (GUIDE, line_of(text, text.index(found)))


@rule('the guide to a hub names the roles and the kinds of its rules',
      bad=FAULTS)
def roles_and_kinds(tree):
    text, rules = _of(tree)
    roles = set(re.findall(r"has\('(care-[a-z-]+)'\)", rules)) | set(re.findall(r"beginsWith\(role, '(\w+:)'\)", rules))
    for role in sorted(roles):
        if '`' + role not in text or '"' + role not in text:
            yield '%s:1: the role %s of the rules is not shown' % (GUIDE, role)
    kinds = set(re.findall(r"^    '([a-z-]+)': \{", rules.partition('var KINDS')[2].partition('};')[0], re.M))
    table = text.partition('| goes to the hub | kind |\n')[2].partition('\n\n')[0]
    told = set(re.findall(r'`([a-z-]+)`', table))
    for kind in sorted(kinds ^ told):
        yield '%s:1: %s is a kind here or in the rules, not in both' % (GUIDE, kind)


@rule('the guide to a hub names commands, options and variables that exist',
      bad=FAULTS)
def commands(tree):
    text, _ = _of(tree)
    table = without_comments(tree.files.get(COMMANDS, ''))
    known = dict(re.findall(r'\{ "([a-z -]+)",\s*"[^"]*",\s*"([^"]*)"', table))
    retry = 'queue'
    for call in re.findall(r'(?<!=)care-returns-cli ([a-z][^`\n]*)', text):
        words = call.split()
        name = ' '.join(words[:2]) if ' '.join(words[:2]) in known else words[0]
        if name not in known or (name == retry and words[1:2] not in ([], ['retry'])):
            yield '%s: there is no command %s' % (_at(text, call), name)
            continue
        options = {option.rstrip('!') for option in known[name].split()}
        for option in re.findall(r'--([a-z-]+)', call):
            if option not in options:
                yield '%s: %s has no --%s' % (_at(text, call), name, option)
    code = ''.join(tree.files[path] for path, _ in tree.each('.c', under='src/'))
    for variable in sorted(set(re.findall(r'CARE_RETURNS_[A-Z_]+', text))):
        if '"%s"' % variable not in code:
            yield '%s: nothing reads %s' % (_at(text, variable), variable)


@rule('the guide to a hub names files that stand beside it, and its JSON can be read',
      bad=FAULTS)
def files_and_json(tree):
    text, _ = _of(tree)
    for name in sorted(set(re.findall(r'`([a-z-]+\.(?:js|json))`', text))):
        if os.path.join(os.path.dirname(GUIDE), name) not in tree.files:
            yield '%s: %s is not there' % (_at(text, name), name)
    for document in re.findall(r"<<'JSON'\n(.*?)\nJSON\n", text, re.S):
        try:
            json.loads(document)
        except ValueError as problem:
            yield '%s: %s' % (_at(text, document), problem)


@rule('the guide to a hub quotes what people see',
      bad=FAULTS)
def quoted(tree):
    text, _ = _of(tree)
    words = tree.files.get('src/words/care-words-sync.c', '')
    shown = ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', without_comments(words)))
    rows = re.findall(r'^\| "([^"|]*)" \|', text, re.M)
    if len(rows) < 10 and tree.files.get(COMMANDS, '').count('\n') > 10:
        yield '%s:1: the table of what people see is gone' % GUIDE
    for row in rows:
        if row not in shown:
            yield '%s: nobody sees “%s”' % (_at(text, row), row)
