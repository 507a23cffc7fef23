# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates and the classes they belong to, and the words in them."""
import os
import re

from house import line_of, rule, run, without_comments

SCHEMA = '/usr/share/gtk-4.0/gtk4builder.rng'
NEW = '<interface><template class="X"><nonsense/></template></interface>'
# Deprecated later than our GTK and without an equal in it: each in one place.
ISOLATED = {
    'AdwMessageDialog': ('src/app/care-dialogs',),
    'GtkFileChooserNative': ('src/app/care-dialogs',),
    'AdwAboutWindow': ('src/app/care-dialogs',),
    'AdwPreferencesWindow': ('src/app/care-preferences', 'ui/care-preferences.ui', 'src/app/care-dialogs'),
    'GtkShortcutsWindow': ('ui/help-overlay.ui',),
}


@rule('each template has its class, and the class names it',
      bad={'ui/care-page.ui': '<template class="CarePage"/>'})
def template_has_class(tree):
    for path, text in tree.each('.ui', under='ui/care-'):
        name = path[len('ui/'):-len('.ui')]
        source = 'src/app/%s.c' % name
        if '<template' not in text:
            continue
        if source not in tree.files:
            yield '%s:1: there is no %s' % (path, source)
        elif not re.search(r'gtk_widget_class_set_template_from_resource[^;]*[/"]%s\.ui"' % re.escape(name),
                           tree.files[source]):
            yield '%s:1: %s does not take its template from %s.ui' % (path, source, name)


@rule('each class with a template has its file in ui/',
      bad={'src/app/care-page.c': 'gtk_widget_class_set_template_from_resource (c, "/org/care-pages.ui");\n'})
def class_has_template(tree):
    for path, text in tree.each('.c', under='src/app/'):
        for match in re.finditer(r'set_template_from_resource[^;]*[/"]([\w-]+\.ui)"', text):
            wanted = path.rsplit('/', 1)[1][:-2] + '.ui'
            if match[1] != wanted or 'ui/' + wanted not in tree.files:
                yield '%s:%d: the template is ui/%s' % (path, line_of(text, match.start()), wanted)


@rule('a template child of the C is in the template, by its name',
      bad={'ui/care-page.ui': '<object id="save_button"/>',
           'src/app/care-page.c': 'gtk_widget_class_bind_template_child (klass, CarePage, save_buton);\n'})
def bound_children(tree):
    bind = re.compile(r'bind_template_child(?:_private)?\s*\(\s*\w+,\s*\w+,\s*(\w+)\s*\)')
    for path, text in tree.each('.c', under='src/app/'):
        template = tree.files.get('ui/' + path.rsplit('/', 1)[1][:-2] + '.ui')
        for match in bind.finditer(text):
            if template is not None and 'id="%s"' % match[1] not in template:
                yield '%s:%d: no id="%s" in the template' % (path, line_of(text, match.start()), match[1])


@rule('each template is in the resources',
      bad={'ui/care.gresource.xml': '<file>care-window.ui</file>', 'ui/care-page.ui': '<interface/>'})
def in_resources(tree):
    lists = ''.join(text for _, text in tree.each('.gresource.xml', under='ui/'))
    for path, _ in tree.each('.ui', '.css', under='ui/'):
        if not re.search(r'>(?:[\w-]+/)*%s</file>' % re.escape(path.rsplit('/', 1)[1]), lists):
            yield '%s:1: no gresource list has it' % path


@rule('templates are what GtkBuilder reads',
      bad={'ui/care-page.ui': NEW})
def builder_schema(tree):
    paths = [path for path, _ in tree.each('.ui')]
    if paths and os.path.exists(SCHEMA):
        status, said = run(tree, 'xmllint', '--noout', '--relaxng', SCHEMA, *paths)
        if status:
            yield '\n'.join(line for line in said.splitlines() if not line.endswith('validates'))


@rule('templates ask for the versions that we have',
      bad={'ui/care-page.ui': '<interface><requires lib="gtk" version="4.10"/></interface>'})
def required_versions(tree):
    ours = {'gtk': '4.8', 'libadwaita': '1.2'}
    for path, text in tree.each('.ui'):
        for match in re.finditer(r'<requires lib="([\w+.-]+)" version="([\d.]+)"', text):
            if ours.get(match[1]) != match[2]:
                yield '%s:%d: %s %s' % (path, line_of(text, match.start()), match[1], match[2])


@rule('what newer libraries put aside is used in one place only',
      bad={'src/app/care-page.c': 'AdwMessageDialog *dialog;\n'})
def isolated(tree):
    for path, text in tree.each('.c', '.h', '.ui'):
        code = text if path.endswith('.ui') else tree.code(path)
        for name, places in ISOLATED.items():
            for match in re.finditer(r'\b%s\b' % name, code):
                if not path.startswith(places + ('tests/',)):
                    yield '%s:%d: %s belongs to %s' % (path, line_of(code, match.start()), name, places[0])


@rule('each file with words to translate is in POTFILES.in, and no other',
      bad={'po/POTFILES.in': 'src/app/gone.c\n', 'src/app/care-page.c': 'x = _("Yes");\n'})
def potfiles(tree):
    listed = {line.strip() for line in tree.files.get('po/POTFILES.in', '').splitlines()
              if line.strip() and not line.startswith('#')}
    spoken = {path for path, text in tree.each('.c', under='src/')
              if re.search(r'(?<!\w)(?:_|N_|C_|NC_|ngettext)\s*\(\s*"', without_comments(text))}
    spoken |= {path for path, text in tree.each('.ui') if re.search(r'translatable="(yes|true)"', text)}
    spoken |= {path for path, _ in tree.each('.desktop.in', '.metainfo.xml.in', '.gschema.xml', under='data/')}
    for path in sorted(spoken - listed):
        yield 'po/POTFILES.in:1: %s is missing' % path
    for path in sorted(listed - spoken):
        yield 'po/POTFILES.in:1: %s has no words' % path


@rule('icon buttons have a name that can be spoken',
      bad={'ui/care-page.ui': '<object class="GtkButton"><property name="icon-name">x</property></object>'})
def spoken_names(tree):
    button = re.compile(r'<object class="Gtk(?:Toggle|Menu)?Button"[^>]*>(.*?)</object>', re.DOTALL)
    for path, text in tree.each('.ui'):
        for match in button.finditer(text):
            body = match[1]
            if 'name="icon-name"' in body and not re.search(r'name="(label|tooltip-text)"|<accessibility>', body):
                yield '%s:%d: an icon alone' % (path, line_of(text, match.start()))


@rule('words in a template are marked for translation',
      bad={'ui/care-page.ui': '<property name="label">Save</property>'})
def marked_words(tree):
    shown = re.compile(r'<(?:property|attribute) name="(?:label|title|subtitle|tooltip-text|description|heading|body|'
                       r'placeholder-text)"((?: \w[\w-]*="[^"]*")*)>([^<]*[A-Za-z]{2}[^<]*)<')
    for path, text in tree.each('.ui'):
        for match in shown.finditer(text):
            if 'translatable=' not in match[1] and 'bind-source=' not in match[1]:
                yield '%s:%d: %s' % (path, line_of(text, match.start()), match[2].strip())


@rule('each action that a template names is made in the application',
      bad={'ui/care-page.ui': '<property name="action-name">win.no-such-thing</property>', 'src/app/main.c': ''})
def actions_exist(tree):
    named = re.compile(r'name="(?:action|action-name|hidden-when)">([a-z][\w-]*)\.([\w-]+)(?:\([^)]*\)|::\w+)?<')
    code = ''.join(text for _, text in tree.each('.c', '.h', under='src/app/'))
    for path, text in tree.each('.ui'):
        for match in named.finditer(text):
            gtk = match[1] in ('window', 'list', 'clipboard', 'selection', 'text', 'menu', 'default')
            gtk = gtk or match[0].endswith('>win.show-help-overlay<')
            if not gtk and not re.search(r'"(?:%s\.)?%s[":(]' % (match[1], re.escape(match[2])), code):
                yield '%s:%d: nothing makes %s.%s' % (path, line_of(text, match.start()), match[1], match[2])
