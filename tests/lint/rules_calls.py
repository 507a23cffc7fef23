# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be called, and where."""
import re

from house import line_of, room, rule, without_comments

# A call that is not made, what to use, and the paths (as beginnings) where it is made all the same.
BANNED = (
    (r'v?sprintf', 'g_snprintf, g_strdup_printf or GString', ()),
    (r'str(n?cpy|n?cat)', 'g_strlcpy, g_strconcat or GString', ()),
    (r'strtok(_r)?', 'g_strsplit', ()),
    (r'ato[il]|atoll|atof', 'care_parse functions or g_ascii_string_to_signed', ()),
    (r'gets', 'g_file_get_contents', ()),
    (r'scanf|[fs]scanf', 'an explicit parser', ()),
    (r'system|popen', 'GSubprocess', ()),
    (r'rand|random|srand', 'GRand with a seed', ()),
    (r'tmpnam|mktemp', 'g_dir_make_tmp', ()),
    (r'g_print|g_printerr', 'the application speaks in its window', ('src/cli/', 'src/app/main.c')),
    (r'g_assert_(true|false|cmp\w+|null|nonnull)', 'g_assert: the others are for tests', ('tests/',)),
    (r'g_get_real_time|g_date_time_new_now\w*|g_date_set_time\w*|time|gettimeofday|clock_gettime|'
     r'g_get_current_time|localtime\w*', 'CareClock', ('src/desk/care-clock.c', 'tests/')),
    (r'sqlite3_v?m?(n?printf|snprintf)', 'a bound parameter', ()),
    (r'gtk_widget_(show|hide)', 'gtk_widget_set_visible', ()),
    (r'gtk_widget_get_allocat\w+', 'gtk_widget_get_width and _height', ()),
    (r'gtk_(tree_view|combo_box|cell_renderer|info_bar|entry_completion|statusbar|assistant)_\w+',
     'a list view, drop-down, CareNoticeBar or style class', ()),
    (r'gtk_(style_context|widget_get_style_context)\w*', 'a style class, or care-colours.c for what is drawn',
     ('src/app/care-colours.c',)),
    (r'gtk_(message_)?dialog_\w+', 'AdwMessageDialog, by care-dialogs.c', ()),
    (r'gtk_css_provider_\w+', 'style.css', ()),
    (r'gtk_file_chooser\w*|adw_message_dialog_\w+|gtk_show_uri\w*|adw_(show_)?about_window\w*',
     'care-dialogs.c', ('src/app/care-dialogs.c', 'tests/')),
    (r'adw_preferences_window_\w+', 'care-preferences.c',
     ('src/app/care-preferences.c', 'src/app/care-dialogs.c', 'tests/')),
    (r'adw_(leaflet|flap|squeezer|view_switcher_title)_\w+', 'a box with a sidebar and a stack', ()),
    (r'gtk_(accelerator_parse_with_keycode|shortcuts_window_\w+)', 'help-overlay.ui', ()),
)
TYPES = re.compile(r'\b(Gtk(Dialog|MessageDialog|TreeView|ComboBox\w*|InfoBar|EntryCompletion|StyleContext)|'
                   r'Adw(Leaflet|Flap|Squeezer))\b')
TRANSLATION = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|Q_|n?gettext|g_d\w*gettext)\s*\(')
# GTK 4.8 takes one widget here and newer ones a list, which they read past its end.
RELATION = re.compile(r'\bGTK_ACCESSIBLE_RELATION_ERROR_MESSAGE\b')
SPOKEN = re.compile(r'(?<!\w)(?:_|N_|ngettext)\s*\(\s*((?:"(?:\\.|[^"\\])*"[\s,]*)+)')


@rule('no call is made that has a better one',
      bad={'src/desk/care-desk.c': 'int x = atoi (text);\n'})
def banned_calls(tree):
    patterns = [(re.compile(r'(?<![\w.>])(?:%s)\s*\(' % call), instead, where) for call, instead, where in BANNED]
    for path, text in tree.each('.c', '.h'):
        code = tree.code(path)
        for pattern, instead, where in patterns:
            if where and path.startswith(where):
                continue
            for match in pattern.finditer(code):
                yield '%s:%d: %s: use %s' % (path, line_of(code, match.start()), match[0].rstrip(' ('), instead)


@rule('no relation is set that newer GTK reads in another way',
      bad={'src/app/care-page.c': 'gtk_accessible_update_relation (a, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, b, -1);\n'})
def relations(tree):
    for path, text in tree.each('.c', '.h'):
        code = tree.code(path)
        for match in RELATION.finditer(code):
            yield '%s:%d: %s: use GTK_ACCESSIBLE_RELATION_DESCRIBED_BY' % (path, line_of(code, match.start()), match[0])


@rule('no widget is used that newer GTK puts aside',
      bad={'ui/care-page.ui': '<object class="GtkTreeView"/>', 'src/app/care-page.c': 'GtkComboBoxText *box;\n'})
def banned_types(tree):
    for path, text in tree.each('.c', '.h', '.ui'):
        code = text if path.endswith('.ui') else tree.code(path)
        for match in TYPES.finditer(code):
            yield '%s:%d: %s' % (path, line_of(code, match.start()), match[0])


@rule('words to translate are in app, service, cli and words',
      bad={'src/store/care-store.c': 'const char *x = _("No");\n'})
def translation_rooms(tree):
    for path, _ in tree.each('.c', '.h', under='src/'):
        if room(path) in ('app', 'service', 'cli', 'words'):
            continue
        code = tree.code(path)
        for match in TRANSLATION.finditer(code):
            yield '%s:%d: a sentence; give a code instead' % (path, line_of(code, match.start()))


@rule('sentences are kind: no "error", "invalid" or "failed to"',
      bad={'src/app/care-page.c': 'x = _("Failed to save");\n', 'ui/a.ui': '<p translatable="yes">Invalid date</p>'})
def kind_words(tree):
    harsh = re.compile(r'\b(errors?|invalid|failed to)\b', re.IGNORECASE)
    for path, text in tree.each('.c', under='src/'):
        text = without_comments(text)
        for match in SPOKEN.finditer(text):
            if harsh.search(match[1].replace('error-in-notice', '').replace('error in the notice', '')):
                yield '%s:%d: %s' % (path, line_of(text, match.start()), match[1].strip())
    for path, text in tree.each('.ui'):
        for match in re.finditer(r'translatable="(?:yes|true)"[^>]*>([^<]*)', text):
            if harsh.search(match[1]):
                yield '%s:%d: %s' % (path, line_of(text, match.start()), match[1].strip())


@rule('SQL is bound, never put together',
      bad={'src/store/care-store.c': 'sqlite3_exec (db, query, NULL, NULL, NULL);\n'})
def bound_sql(tree):
    built = re.compile(r'(g_strdup_printf|g_string_append_printf|g_string_printf|g_strconcat)\s*\([^;]*?"\s*'
                       r'(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER)\b', re.IGNORECASE)
    # A variable is run only by the wrapper itself and by migrations, whose scripts are shipped whole.
    executed = re.compile(r'(?:sqlite3|care_store)_exec\s*\(\s*[^,]+,\s*(?![\s"])')
    wrapper = ('src/store/care-store-statement.c', 'src/store/care-store-schema.c')
    for path, text in tree.each('.c', under='src/store/'):
        text = without_comments(text)
        for pattern in (built,) if path.startswith(wrapper) else (built, executed):
            for match in pattern.finditer(text):
                yield '%s:%d: %s' % (path, line_of(text, match.start()), match[0].split('(')[0].strip())
