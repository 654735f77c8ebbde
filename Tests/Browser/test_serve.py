"""What comes over the wire: limits, slow clients, a graceful stop, and memory that stays where it is."""

import re
import signal
import socket
import threading
import time

import pytest
import requests

from conftest import Server, command, token


def raw(server, data, wait=5.0):
    with socket.create_connection(("127.0.0.1", server.port), timeout=wait) as line:
        line.sendall(data)
        got = b""
        try:
            while chunk := line.recv(65536):
                got += chunk
                if len(got) > 200_000:
                    break
        except (TimeoutError, socket.timeout, ConnectionResetError):
            pass
        return got


def status(answer):
    found = re.match(rb"HTTP/1\.1 (\d+)", answer)
    return int(found.group(1)) if found else None


def resident(server):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{server.process.pid}/status").read()).group(1)) / 1024


@pytest.mark.parametrize("request_", [
    b"GET /health HTTP/1.1\r\n\r\n",
    b"GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET /health HTTP/1.1\r\nHost: a\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
    b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /health HTTP/1.1\r\nHost: a\r\n" + b"".join(b"X%d: 1\r\n" % n for n in range(3000)) + b"\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    b"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET /health HTTP/9.9\r\nHost: a\r\n\r\n",
    b"FOO /projects HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    b"GET //projects HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    b"GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    b"GET /assets/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
])
def test_odd_requests_are_refused(fresh, request_):
    answer = raw(fresh, request_, wait=3)
    assert status(answer) is None or 400 <= status(answer) < 500, answer[:200]
    assert b"root:" not in answer
    assert requests.get(fresh.url + "/health", timeout=5).status_code == 200


def test_large_bodies_are_refused_and_forgotten(fresh):
    before = resident(fresh)
    for _ in range(3):
        try:
            answer = fresh.session.post(
                fresh.url + "/api/v1/projects", data=b"[" * 100_000_000, headers={"Content-Type": "application/json"}, timeout=30)
            assert answer.status_code in (400, 413)
        except requests.ConnectionError:
            pass
    deep = fresh.session.post(
        fresh.url + "/api/v1/projects", data=b"[" * 100_000, headers={"Content-Type": "application/json"}, timeout=10)
    assert deep.status_code == 400
    assert requests.get(fresh.url + "/health", timeout=5).status_code == 200
    assert resident(fresh) - before < 60


def test_slow_clients_are_closed_while_others_are_served(fresh):
    lines = []
    for kind in ("header", "body", "idle"):
        for _ in range(20):
            line = socket.create_connection(("127.0.0.1", fresh.port))
            if kind == "header":
                line.sendall(b"GET /health HTTP/1.1\r\nHo")
            elif kind == "body":
                line.sendall(b"POST /api/v1/projects HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{")
            lines.append(line)
    worst = 0.0
    began = time.monotonic()
    while time.monotonic() - began < 45:
        start = time.monotonic()
        assert requests.get(fresh.url + "/health", timeout=5).status_code == 200
        worst = max(worst, time.monotonic() - start)
        time.sleep(0.5)
    open_ = 0
    for line in lines:
        line.settimeout(0.2)
        try:
            while line.recv(4096):
                pass
        except (TimeoutError, socket.timeout):
            open_ += 1
        except OSError:
            pass
        line.close()
    assert open_ == 0, f"{open_} slow connections were still open"
    assert worst < 1.0


def test_stop_is_graceful_and_bounded(tmp_path):
    command("account", "create", "ada@norrland.example", "--name", "Ada", "--office", "Hub", data=tmp_path)
    server = Server(tmp_path)
    key = token(tmp_path, "ada@norrland.example")
    stalled = socket.create_connection(("127.0.0.1", server.port))
    stalled.sendall(b"POST /api/v1/projects HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{")
    codes = []

    def ask():
        codes.append(requests.get(server.url + "/api/v1/projects", headers={"Authorization": f"Bearer {key}"}, timeout=20).status_code)

    threads = [threading.Thread(target=ask) for _ in range(20)]
    [t.start() for t in threads]
    time.sleep(0.05)
    began = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    code = server.process.wait(timeout=20)
    took = time.monotonic() - began
    [t.join() for t in threads]
    stalled.close()
    assert code == 0
    assert took < 16, took
    assert all(c == 200 for c in codes)


def test_a_newer_ledger_is_refused(tmp_path):
    import sqlite3

    command("account", "create", "ada@norrland.example", "--name", "Ada", "--office", "Hub", data=tmp_path)
    file = next(p for p in tmp_path.iterdir() if p.suffix in (".sqlite", ".db", ".sqlite3"))
    with sqlite3.connect(file) as ledger:
        ledger.execute("INSERT INTO migration (number, name) VALUES (9999, 'later')")
    done = command("list", "offices", data=tmp_path, check=False)
    assert done.returncode != 0
    assert "newer" in (done.stderr + done.stdout).lower()
