#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built application from outside, as a person with a screen reader, a keyboard and a pointer does.

Widgets are found by role and spoken name over AT-SPI and pressed through the actions it offers; where GTK 4.8
offers none (check buttons, rows, drop-downs, focus), xdotool moves the pointer and presses keys. Everything
waits for what it looks for, and nothing sleeps for a time that was guessed. To be run under
tests/support/display.sh.
"""
import os
import re
import signal
import subprocess
import tempfile
import time

# The bus warns where a window went away while it was asked; that must not end the one who asks.
os.environ.pop('G_DEBUG', None)

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 10.0
SETTLING = 0.2                   # seconds: until GTK has told the bus of a window that X has
MANY = 400                       # a node with more children than that is not walked to its end
BUTTONS = ('push button', 'toggle button', 'menu item', 'page tab', 'link', 'check box', 'button')
INTERACTIVE = BUTTONS + ('text', 'entry', 'spin button', 'combo box', 'radio button', 'slider', 'password text',
                         'grid cell')
COMPLAINT = re.compile(r'(WARNING|CRITICAL|ERROR|Segmentation|runtime error|AddressSanitizer)', re.IGNORECASE)
HARMLESS = re.compile(r'Failed to set fd limit|org\.freedesktop\.portal|AT-SPI: Could not obtain desktop path')


class Missing(AssertionError):
    """What was looked for did not come."""


def wait(look, about, patience=PATIENCE):
    """The first true answer of look. A tree that changes under it is looked at again."""
    end = time.monotonic() + patience
    while True:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Missing('not found in %.0f s: %s' % (patience, about() if callable(about) else about))
        time.sleep(0.03)


def children(node):
    for index in range(min(node.get_child_count(), MANY)):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    """What is on the screen, breadth first: what stands near the top of a window is found first."""
    nodes = [node]
    while nodes:
        here = nodes.pop(0)
        if is_there(here):
            yield here
            nodes.extend(children(here))


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def is_there(node):
    """On the screen: GTK keeps the pages of a stack that are not shown in the tree, without any extent."""
    box = node.get_component_iface()
    if box is None:
        return True
    extents = Atspi.Component.get_extents(box, Atspi.CoordType.WINDOW)
    return extents.width > 0 and extents.height > 0 and 'visible' in states(node)


def name_of(node):
    """The spoken name. GTK 4.8 gives a button with an underlined letter its label twice: "_Save Save"."""
    said = node.get_name() or ''
    half = len(said) // 2
    if said[:half + 1].replace('_', '', 1).strip() == said[half + 1:].strip() != '':
        return said[half + 1:].strip()
    return said


def matches(node, role, name):
    roles = (role,) if isinstance(role, str) else role
    if roles is not None and node.get_role_name() not in roles:
        return False
    if name is None:
        return True
    said = name_of(node)
    return bool(name.search(said)) if hasattr(name, 'search') else said == name


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def describe(node, depth=0):
    """The tree as lines, for looking at it by hand and for a message when something is missing."""
    yield '%s%s %r %s' % ('  ' * depth, node.get_role_name(), node.get_name(), '' if is_there(node) else '(away)')
    for child in children(node):
        yield from describe(child, depth + 1)


class Application:
    """The program on a record of its own, from its start to its end."""

    def __init__(self, build, folder, now, more=None):
        self.program, self.folder = os.path.join(build, 'src', 'app', 'care-returns'), folder
        self.environment = dict(os.environ, GSETTINGS_SCHEMA_DIR=os.path.join(os.path.abspath(build), 'data'),
                                CARE_RETURNS_NOW=now, **(more or {}))
        for name in ('GTK_A11Y', 'G_DEBUG', 'AT_SPI_BUS_ADDRESS'):
            self.environment.pop(name, None)
        self.process = self.node = self.seen = None
        self.nodes = []
        self.said = tempfile.TemporaryFile()
        Atspi.set_timeout(3000, 8000)

    # its life

    def start(self, *arguments):
        command = [self.program, *(['--data', self.folder] if self.folder else []), *arguments]
        self.process = subprocess.Popen(command, env=self.environment, stdout=self.said, stderr=self.said)
        self.seen = None
        wait(self.is_up, 'its window', 30)
        self.node = wait(self._look_for_node, 'the application on the accessibility bus', 30)
        self.window()
        self.focus()
        return self

    def is_up(self):
        if self.process.poll() is not None:
            raise AssertionError('it ended with %d: %s' % (self.process.returncode, self.output()))
        return self.on_screen()

    def _look_for_node(self):
        for node in children(Atspi.get_desktop(0)):
            if node.get_process_id() == self.process.pid and node.get_child_count():
                return node
        return None

    def quit(self):
        """As Ctrl+Q does; the program must end well, and without a word of complaint."""
        self.key('ctrl+q')
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError('Ctrl+Q did not end it') from None
        if code != 0:
            raise AssertionError('it ended with %d: %s' % (code, self.output()))
        self.assert_quiet()

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def output(self):
        self.said.seek(0)
        return self.said.read().decode('utf-8', 'replace')

    def assert_quiet(self):
        loud = [line for line in self.output().splitlines() if COMPLAINT.search(line) and not HARMLESS.search(line)]
        if loud:
            raise AssertionError('it complained:\n' + '\n'.join(loud))

    # finding

    def on_screen(self):
        """X's own numbers of our windows, menus included."""
        return sorted(subprocess.run(['xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.process.pid), '--name', '.*'],
                                     capture_output=True, text=True, check=False).stdout.split())

    def windows(self):
        """The main window first. GTK 4.8 breaks down when it is asked for its windows at the very moment that one
        comes (its path is not there yet), so it is asked only once the screen has settled."""
        seen = self.on_screen()
        if seen != self.seen:
            time.sleep(SETTLING)
            if self.on_screen() != seen:
                return []
            self.nodes, self.seen = list(children(self.node)), seen
        return [node for node in self.nodes if is_there(node)]

    def window(self, name=None):
        return wait(lambda: next((node for node in self.windows() if matches(node, None, name)), None),
                    lambda: 'a window %r' % (name,))

    def dialog(self, name=None):
        """The window on top of the main one."""
        return wait(lambda: next((node for node in self.windows()[1:] if matches(node, None, name)), None),
                    lambda: 'a dialog %r' % (name,))

    def no_dialog(self):
        wait(lambda: len(self.windows()) == 1, 'the dialog to close')

    def all(self, role, name=None, within=None):
        """All of the kind that are on the screen. Once: it does not wait."""
        return [node for node in walk(within or self.window()) if matches(node, role, name)]

    def find(self, role, name=None, within=None, patience=PATIENCE):
        def look():
            return next((node for node in walk(within or self.window())
                         if matches(node, role, name)), None)
        return wait(look, lambda: '%s %r' % (role, name if not hasattr(name, 'pattern') else name.pattern), patience)

    def has(self, role, name=None, within=None):
        try:
            return bool(self.all(role, name, within))
        except GLib.Error:
            return False

    def label(self, words, within=None, patience=PATIENCE):
        """A text that holds the words; gives the whole of it."""
        pattern = words if hasattr(words, 'search') else re.compile(re.escape(words))
        return self.find(('label', 'static', 'status bar', 'heading', 'notification', 'alert', 'info bar'), pattern,
                         within, patience).get_name()

    def texts(self, within=None):
        return [node.get_name() for node in self.all(('label', 'static', 'status bar', 'heading'), None, within)
                if node.get_name()]

    # doing

    def press(self, name, role=BUTTONS, within=None):
        node = self.find(role, name, within)
        wait(lambda: 'sensitive' in states(node), lambda: '%r to be ready' % node.get_name())
        if node.get_n_actions() > 0:
            node.do_action(0)
        else:
            self.click(node)
        return node

    def action(self, name):
        """A GAction of the window, such as "win.export"."""
        def look():
            window = self.window()
            for index in range(window.get_n_actions()):
                if Atspi.Action.get_action_name(window, index) == name:
                    return window.do_action(index) or True
            return None
        wait(look, 'the action ' + name)

    def place(self, node):
        """The middle of it on the screen, in whichever window of ours it stands."""
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        window = node
        while window.get_parent() is not None and window.get_parent().get_role_name() != 'application':
            window = window.get_parent()
        frame = Atspi.Component.get_extents(window, Atspi.CoordType.WINDOW)
        outer = self.geometry(self.identifier(window.get_name()))
        shadow_x, shadow_y = (outer[2] - frame.width) // 2, (outer[3] - frame.height) // 2
        return (outer[0] + max(shadow_x, 0) + box.x + box.width // 2,
                outer[1] + max(shadow_y, 0) + box.y + box.height // 2)

    def click(self, node):
        x, y = self.place(node)
        self.tool('mousemove', '--sync', str(x), str(y), 'click', '1')

    def choose(self, name, words, within=None):
        """Opens the drop-down of that name and takes the line that says so, by the keys; GTK offers no action."""
        combo = self.find('combo box', name, within)

        def chosen():
            """The words of the line that the keyboard is at; nothing while the list is closed."""
            line = next((node for node in walk(combo)
                         if node.get_role_name() == 'list item' and 'focused' in states(node)), None)
            return line and [name_of(node) for node in walk(line) if node.get_role_name() == 'label']

        def is_closed():
            return not chosen()
        self.click(combo)
        for _ in range(40):
            if words in wait(chosen, 'the lines of %r' % name):
                self.key('Return')
                return wait(is_closed, 'the drop-down to close')
            self.key('Down')
            time.sleep(0.1)
        raise Missing('no line %r in %r' % (words, name))

    def set_text(self, node, text):
        Atspi.EditableText.set_text_contents(node, text)

    def fill(self, name, text, within=None):
        """Puts a text into the field of that name, as paste does."""
        node = self.find(('text', 'entry'), name, within)
        self.set_text(node, text)
        return node

    # keys, pointer and pictures

    @staticmethod
    def tool(*arguments):
        return subprocess.run(['xdotool', *arguments], check=True, capture_output=True, text=True).stdout.strip()

    def identifier(self, name=None):
        """X's own number of a window of this process."""
        def look():
            found = subprocess.run(['xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.process.pid), '--name',
                                    '^' + re.escape(name) + '$' if name else '.'],
                                   capture_output=True, text=True, check=False).stdout.split()
            return found[-1] if found else None
        return wait(look, 'the window %r on the screen' % name)

    def geometry(self, identifier):
        said = self.tool('getwindowgeometry', '--shell', identifier)
        values = dict(line.split('=') for line in said.splitlines())
        return tuple(int(values[name]) for name in ('X', 'Y', 'WIDTH', 'HEIGHT'))

    def focus(self, name=None):
        self.tool('windowfocus', '--sync', self.identifier(name))

    def key(self, *names):
        self.tool('key', '--clearmodifiers', *names)

    def type(self, text):
        self.tool('type', '--delay', '4', text)

    def focused(self):
        """The node that has the keyboard, or None."""
        for window in reversed(self.windows()):
            for node in walk(window):
                if 'focused' in states(node) and node.get_role_name() not in ('frame', 'dialog', 'window'):
                    return node
        return None

    def screenshot(self, path, name=None):
        """The window with its shadow, as it is on the screen; without a name, with all that stands over it too."""
        places = [self.geometry(number) for number in ([self.identifier(name)] if name else self.on_screen())]
        left, top = (max(0, min(place[side] for place in places)) for side in (0, 1))
        right, bottom = (max(place[side] + place[side + 2] for place in places) for side in (0, 1))
        subprocess.run(['import', '-window', 'root', '-crop', '%dx%d+%d+%d' % (right - left, bottom - top, left, top),
                        '+repage', path], check=True)

    def settle(self):
        """Until the screen stands still, so that a picture is not taken between two frames."""
        def picture():
            return subprocess.run(['import', '-window', 'root', '-depth', '8', 'rgb:-'], check=True,
                                  capture_output=True).stdout
        before = picture()
        for _ in range(10):
            time.sleep(0.1)
            now = picture()
            if now == before:
                return
            before = now

    @staticmethod
    def screenshot_all(path):
        subprocess.run(['import', '-window', 'root', path], check=True)

    def tree(self):
        return '\n'.join(line for node in children(self.node) for line in describe(node))
