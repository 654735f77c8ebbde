"""Starts the built binary on a data folder of its own and gives tests a way in."""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

import pytest
import requests
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PODIUM = str(ROOT / os.environ.get("PODIUM", ".build/debug/podium"))
PICTURES = pathlib.Path(os.environ.get("PODIUM_PICTURES", "/tmp/podium-pictures"))
ENV = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def command(*arguments, data=None, check=True, **options):
    line = [PODIUM, *arguments] + (["--data", str(data)] if data else [])
    done = subprocess.run(line, capture_output=True, text=True, env=ENV, timeout=300, **options)
    if check:
        assert done.returncode == 0, f"{line}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


class Server:
    """One running `podium serve`."""

    def __init__(self, data, *options):
        self.data = data
        self.options = options
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.start()

    def start(self):
        self.log = open(os.path.join(self.data, "server.log"), "ab")
        self.process = subprocess.Popen(
            [PODIUM, "serve", "--data", str(self.data), "--port", str(self.port), "--plain-cookie", *self.options],
            stdout=self.log, stderr=self.log, env=ENV)
        began = time.monotonic()
        while time.monotonic() - began < 20:
            try:
                if requests.get(self.url + "/health", timeout=1).status_code == 200:
                    self.start_seconds = time.monotonic() - began
                    return
            except requests.RequestException:
                time.sleep(0.01)
        raise AssertionError("the server did not answer: " + open(self.log.name).read()[-2000:])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.log.close()
        return code


def token(data, email, *options):
    return command("token", "create", email, "--name", "test", *options, data=data).stdout.strip().splitlines()[-1]


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory):
    """The demonstration organisation, built by the command that a user has."""
    data = tmp_path_factory.mktemp("demo")
    built = command("demo", "--only-build", data=data)
    (data / "said.txt").write_text(built.stdout)
    return data


@pytest.fixture(scope="session")
def personas(demo_data):
    """E-mail and password of everybody that the demonstration prints."""
    said = (demo_data / "said.txt").read_text()
    password = re.search(r"[Pp]assword[^\n:]*:\s*(\S.*)", said).group(1).strip()
    emails = re.findall(r"[\w.]+@norrland\.example", said)
    assert emails, said
    return {"emails": emails, "password": password}


@pytest.fixture(scope="session")
def demo(demo_data):
    server = Server(demo_data)
    yield server
    assert server.stop() == 0


@pytest.fixture
def fresh(tmp_path):
    """A server on an empty office with a director."""
    email, password = "ada@norrland.example", "larch-copper-meadow-5521"
    command("account", "create", email, "--name", "Ada Lind", "--office", "Hub", "--password-stdin", data=tmp_path, input=password)
    server = Server(tmp_path)
    server.email, server.password = email, password
    server.token = token(tmp_path, email)
    server.session = requests.Session()
    server.session.headers["Authorization"] = f"Bearer {server.token}"
    yield server
    if server.process.poll() is None:
        server.stop()
    shutil.rmtree(tmp_path, ignore_errors=True)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as play:
        chrome = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chrome
        chrome.close()
