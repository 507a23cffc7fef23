# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop does with notifications: takes them, shows them (here: keeps them), and tells the application by
its name on the session bus when one is pressed. As GNOME's own service does it."""
import os
import threading

os.environ.pop('G_DEBUG', None)  # see driver.py

import gi  # noqa: E402

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

ID = 'org.carereturns.CareReturns'
PATH = '/org/carereturns/CareReturns'
SERVICE = '''<node><interface name="org.gtk.Notifications">
<method name="AddNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="a{sv}" direction="in"/></method>
<method name="RemoveNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
</interface></node>'''


class Desktop:
    def __init__(self):
        self.shown, self.taken = {}, []
        self.context, self.ready = GLib.MainContext(), threading.Event()
        self.loop = GLib.MainLoop(self.context)
        threading.Thread(target=self.run, daemon=True).start()
        self.ready.wait()

    def run(self):
        self.context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION, None)
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        interface = Gio.DBusNodeInfo.new_for_xml(SERVICE).interfaces[0]
        self.bus.register_object('/org/gtk/Notifications', interface, self.called, None, None)
        self.ask('RequestName', GLib.Variant('(su)', ('org.gtk.Notifications', 4)))
        self.ready.set()
        self.loop.run()

    def called(self, bus, sender, path, interface, method, parameters, call):
        words = parameters.unpack()
        if method == 'AddNotification':
            self.shown[words[1]] = words[2]
        else:
            self.shown.pop(words[1], None)
            self.taken.append(words[1])
        call.return_value(None)

    def ask(self, method, parameters):
        return self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method,
                                  parameters, None, Gio.DBusCallFlags.NONE, -1, None).unpack()

    def owner(self):
        """The process that has the application's name, or None."""
        try:
            return self.ask('GetConnectionUnixProcessID', GLib.Variant('(s)', (ID,)))[0]
        except GLib.Error:
            return None

    def tell(self, method, parameters):
        self.bus.call_sync(ID, PATH, 'org.freedesktop.Application', method, parameters, None,
                           Gio.DBusCallFlags.NONE, -1, None)

    def press(self, identifier, label=None):
        """The button of that label, or the notification itself."""
        shown = self.shown[identifier]
        where = shown if label is None else next(one for one in shown['buttons'] if one['label'] == label)
        action = where['default-action' if label is None else 'action']
        target = where.get('default-action-target' if label is None else 'target')
        target = GLib.Variant('(sss)', target) if isinstance(target, tuple) else GLib.Variant('s', target)
        self.tell('ActivateAction', GLib.Variant('(sava{sv})', (action.removeprefix('app.'), [target], {})))

    def activate(self):
        """As a launcher does it."""
        self.tell('Activate', GLib.Variant('(a{sv})', ({},)))
