# SPDX-License-Identifier: GPL-3.0-or-later
"""The real server of tests/hub for a test of the command line: in a process and a folder of its own."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request

PASSWORD = 'süß:and long'
HERE = os.environ.get('CARE_RETURNS_TEST_HUB', '')


class Hub:
    """Users: admin, manager, deputy, and reader, who writes nothing. There is no database at first."""

    def __init__(self):
        if not os.path.exists(os.path.join(HERE, 'node_modules', 'express-pouchdb', 'package.json')):
            raise RuntimeError('the hub for tests is not installed: ./dev test fetches it from npm')
        self.folder = tempfile.mkdtemp(prefix='care-returns-hub-')
        self.port = 0
        self.process = None
        self.start()

    def start(self):
        """Also after stop(): at the same port, with what it had."""
        self.process = subprocess.Popen(
            ['node', '--no-deprecation', os.path.join(HERE, 'server.js'), '--folder', self.folder,
             '--port', str(self.port), '--admin=admin:' + PASSWORD, '--user=manager:' + PASSWORD,
             '--user=deputy:' + PASSWORD, '--reader=reader:' + PASSWORD],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.port = int(self.process.stdout.readline())

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def end(self):
        self.stop()
        shutil.rmtree(self.folder)

    def url(self, name='care-returns'):
        return 'http://127.0.0.1:%d/%s' % (self.port, name)

    def ask(self, method, path, body=None, user='admin'):
        """What the server itself says: (status, value)."""
        key = base64.b64encode(('%s:%s' % (user, PASSWORD)).encode()).decode()
        request = urllib.request.Request(
            'http://127.0.0.1:%d/%s' % (self.port, path), method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={'Authorization': 'Basic ' + key, 'Content-Type': 'application/json',
                     'Accept': 'application/json'})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def document(self, name, database='care-returns'):
        return self.ask('GET', '%s/%s' % (database, urllib.parse.quote(name, safe='')))
