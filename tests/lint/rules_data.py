# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed, what is law, and what has been shipped."""
import hashlib
import json
import os
import shutil
import tempfile
import xml.etree.ElementTree as ElementTree

from house import rule, run

APP = 'org.carereturns.CareReturns'


@rule('JSON files can be read, and say each thing once',
      bad={'data/law/x.json': '{"a": 1, "a": 2}'})
def json_reads(tree):
    def once(pairs):
        names = [name for name, _ in pairs]
        if len(names) != len(set(names)):
            raise ValueError('a name stands twice: %s' % max(names, key=names.count))
        return dict(pairs)
    for path, text in tree.each('.json'):
        if path.startswith('tests/') and '/bad' in path:
            continue
        try:
            json.loads(text, object_pairs_hook=once)
        except ValueError as problem:
            yield '%s:1: %s' % (path, problem)


@rule('XML files can be read',
      bad={'data/x.svg': '<svg>'})
def xml_reads(tree):
    for path, text in tree.each('.svg', '.ui', '.gresource.xml', '.gschema.xml', '.metainfo.xml.in'):
        try:
            ElementTree.fromstring(text.encode())
        except ElementTree.ParseError as problem:
            yield '%s: %s' % (path, problem)


@rule('SQL that was shipped does not change',
      bad={'tests/lint/shipped-sql.sha256': '0' * 64 + '  src/store/sql/001.sql\n', 'src/store/sql/001.sql': 'x'})
def shipped_sql(tree):
    listed = {}
    for line in tree.files.get('tests/lint/shipped-sql.sha256', '').splitlines():
        digest, path = line.split()
        listed[path] = digest
    for path, text in tree.each('.sql', under='src/store/'):
        digest = hashlib.sha256(text.encode()).hexdigest()
        if path not in listed:
            yield '%s:1: add it to tests/lint/shipped-sql.sha256: %s  %s' % (path, digest, path)
        elif listed[path] != digest:
            yield '%s:1: a shipped script never changes; write the next one' % path
    for path in sorted(set(listed) - set(tree.files)):
        yield '%s:1: it was shipped, and is gone' % path


@rule('the desktop entry is right',
      bad={'data/%s.desktop.in' % APP: '[Desktop Entry]\nType=Application\n'})
def desktop_entry(tree):
    source = 'data/%s.desktop.in' % APP
    with tempfile.TemporaryDirectory() as folder:
        entry = os.path.join(folder, APP + '.desktop')
        with open(entry, 'w', encoding='utf-8') as file:
            file.write(tree.files.get(source, ''))
        status, said = run(tree, 'desktop-file-validate', entry)
        if status or said:
            yield '%s:1: %s' % (source, said)


@rule('the session bus starts what the desktop entry names',
      bad={'data/%s.desktop.in' % APP: '[Desktop Entry]\nType=Application\nName=X\nExec=care-returns\n'
                                       'DBusActivatable=true\n',
           'data/%s.service.in' % APP: '[D-BUS Service]\nName=org.other\nExec=@bindir@/care-returns\n'})
def session_service(tree):
    source = 'data/%s.service.in' % APP
    service, entry = tree.files.get(source, ''), tree.files.get('data/%s.desktop.in' % APP, '')
    if '\nName=%s\n' % APP not in service:
        yield '%s:1: its name is not %s' % (source, APP)
    if '\nExec=@bindir@/care-returns --gapplication-service\n' not in service:
        yield '%s:1: it does not wait to be told what to do' % source
    if '\nDBusActivatable=true\n' not in entry:
        yield 'data/%s.desktop.in:1: a notification could not start it' % APP


@rule('the metainfo is right',
      bad={'data/%s.metainfo.xml.in' % APP: '<component type="desktop-application"><id>x</id></component>'})
def metainfo(tree):
    source = 'data/%s.metainfo.xml.in' % APP
    if source not in tree.files:
        yield '%s:1: there is none' % source
        return
    status, said = run(tree, 'appstreamcli', 'validate', '--no-net', '--pedantic', '--no-color', source)
    if status:
        yield '%s:1: %s' % (source, said)


@rule('the settings schema is right',
      bad={'data/%s.gschema.xml' % APP: '<schemalist><schema id="x"><key name="y" type="i"/></schema></schemalist>'})
def settings_schema(tree):
    status, said = run(tree, 'glib-compile-schemas', '--strict', '--dry-run', os.path.join(tree.root, 'data'))
    if status or 'doing nothing' in said:
        yield 'data/%s.gschema.xml:1: %s' % (APP, said)


@rule('translations are right',
      bad={'po/xx.po': 'msgid "%d homes"\nmsgstr[0] "%s"\n'})
def translations(tree):
    for path, _ in tree.each('.po', '.pot', under='po/'):
        status, said = run(tree, 'msgfmt', '--check-format', '--check-accelerators=_', '-o', '/dev/null', path)
        if status:
            yield '%s:1: %s' % (path, said)


@rule('icons have a size and a box, and are drawn, not embedded',
      bad={'data/icons/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="x.png"/></svg>'})
def icons(tree):
    for path, text in tree.each('.svg', under='data/icons/'):
        if 'viewBox=' not in text or '<image' in text:
            yield '%s:1: no viewBox, or a picture inside' % path


@rule('the flatpak manifest is right, and asks for no more than it needs',
      bad={'flatpak/%s.json' % APP: '{"id": "%s", "finish-args": ["--filesystem=home"], "modules": []}' % APP})
def manifest(tree):
    path = 'flatpak/%s.json' % APP
    try:
        flatpak = json.loads(tree.files.get(path, ''))
    except ValueError as problem:
        yield '%s:1: %s' % (path, problem)
        return
    for key in ('id', 'runtime', 'runtime-version', 'sdk', 'command', 'finish-args', 'modules'):
        if key not in flatpak:
            yield '%s:1: %s is missing' % (path, key)
    # Files, the password, notifications and running in the background are reached by portals, which ask the person.
    # The network is for the hub.
    allowed = {'--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--share=network', '--device=dri'}
    for argument in sorted(set(flatpak.get('finish-args', [])) - allowed):
        yield '%s:1: %s' % (path, argument)
    for module in flatpak.get('modules', []):
        for source in module.get('sources', []):
            if source.get('type') == 'git' and len(source.get('commit', '')) != 40:
                yield '%s:1: %s does not say which commit' % (path, module.get('name'))
            if source.get('type') == 'archive' and len(source.get('sha256', '')) != 64:
                yield '%s:1: %s has no SHA-256' % (path, module.get('name'))
    if shutil.which('flatpak-builder'):
        status, said = run(tree, 'flatpak-builder', '--show-manifest', path)
        if status or 'WARNING' in said:
            yield '%s:1: %s' % (path, said)
