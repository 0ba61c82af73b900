"""A recognition system for tests: the documented contract over real TLS, with bad habits on demand.

It keeps what it was told by message id, so that a repeated message is the same one.  `habits` are
what it does to the next requests, one each: lose them, break, delay, answer wrongly, or repeat
a receipt by itself: `twice` says the right one two times over, `the first again` says the receipt
that was taken long ago instead.
"""

import json
import ssl
import threading
from collections import deque
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import trustme

from console.domain.recall_messages import RECEIPT_FORMAT
from console.services.kept_handover import SystemSpec

TOKEN = "a token of the test"


def receipt_for(body: bytes, **changes) -> dict[str, object]:
    """The receipt that a system which took the entry off gives for a recall message."""
    said = json.loads(body)
    recall = json.loads(said["recall"])
    return {
        "format": RECEIPT_FORMAT,
        "deployment": recall["deployment"],
        "number": recall["number"],
        "reference": recall["reference"],
        "digest": said["digest"],
        "state": "removed",
        "off_at": datetime.now(UTC).isoformat(),
    } | changes


class RecognitionServer:
    """The far side: what it was told, how often, and what it holds."""

    def __init__(self, folder: Path) -> None:
        self.authority = trustme.CA()
        self.told: dict[str, bytes] = {}
        self.requests: list[str] = []
        self.habits: deque[str] = deque()
        self.releasing = threading.Event()
        self.pem = folder / "authority.pem"
        self.authority.cert_pem.write_to_path(self.pem)
        self._folder = folder
        self._certificate = self.authority.issue_cert("localhost")
        self._client = self.authority.issue_cert("office@test.example")
        self._client.private_key_and_cert_chain_pem.write_to_path(folder / "client.pem")
        self.port = 0

    def spec(self, name="NeoFace 3", **changes) -> SystemSpec:
        spec = SystemSpec(
            name,
            "https",
            f"https://localhost:{self.port}/v1",
            token="${RECOGNITION_TOKEN}",
            authority=str(self.pem),
        )
        return spec._replace(**changes)

    @contextmanager
    def running(self, *, ask_for_client=False):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._certificate.configure_cert(context)
        if ask_for_client:
            context.verify_mode = ssl.CERT_REQUIRED
            self.authority.configure_trust(context)
        server = ThreadingHTTPServer(("127.0.0.1", self.port), _handler_of(self))
        server.daemon_threads = True
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_: None
        self.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.releasing.set()
            server.shutdown()
            server.server_close()
            thread.join()

    @property
    def client(self) -> str:
        return str(self._folder / "client.pem")

    @property
    def references(self) -> set[str]:
        """What it was told to let go."""
        return {json.loads(json.loads(each)["recall"])["reference"] for each in self.told.values()}


def _handler_of(far: RecognitionServer):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_PUT(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            far.requests.append(self.path)
            habit = far.habits.popleft() if far.habits else ""
            if self.headers.get("Authorization") != f"Bearer {TOKEN}" and habit != "anybody":
                return self._say(401, {})
            id_ = self.path.rsplit("/", 1)[1]
            assert self.headers["Idempotency-Key"] == id_ == json.loads(body)["id"]
            if habit == "lose":
                self.close_connection = True
                return None
            if habit == "busy":
                return self._say(503, {})
            if habit == "refuse":
                return self._say(400, {})
            if habit == "redirect":
                self.send_response(307)
                self.send_header("Location", f"https://localhost:{far.port}/elsewhere")
                self.send_header("Content-Length", "0")
                return self.end_headers()
            if far.told.setdefault(id_, body) != body:
                return self._say(409, {})
            if habit == "later":
                return self._say(202, {})
            if habit == "lose the answer":
                self.close_connection = True
                return None
            if habit == "hang":
                far.releasing.wait(5)
            if habit == "flood":
                return self._say(200, {"flood": "x" * 1_000_000})
            if habit == "nonsense":
                return self._raw(200, b"<html>")
            if habit.startswith("wrong "):
                _, name, value = habit.split(" ", 2)
                return self._say(200, receipt_for(body, **{name: json.loads(value)}))
            if habit == "the first again":
                return self._say(200, receipt_for(next(iter(far.told.values()))))
            if habit == "twice":
                # Nobody asked for the second: it waits on the connection for the next request.
                self._say(200, receipt_for(body))
            return self._say(200, receipt_for(body))

        def _say(self, status, said):
            self._raw(status, json.dumps(said).encode())

        def _raw(self, status, data):
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            """Nothing is printed."""

    return Handler
