"""A recognition system over HTTPS, by one request that may be repeated as often as need be.

`PUT {url}/recalls/{message id}` with the recall as JSON.  200 carries the receipt; 202 says that
it will come; the same PUT asks again.  The rule: the certificate is always checked, no redirect
is followed, and no answer is read beyond its limit.
"""

import ssl
from collections.abc import Iterator
from typing import Final

import httpx
import stamina

from console.domain.recall_messages import MOST_RECEIPT_BYTES
from console.domain.refusals import OutOfReachError, refusal
from console.services.packages import NotNowError, Waiting

SECONDS_TO_CONNECT: Final = 5.0
SECONDS_TO_ANSWER: Final = 10.0
TRIES: Final = 3
"""How often one recall is sent before it is left for the next round of the watch."""

MOST_SECONDS: Final = 25.0
"""After this long with one recall it is left for the next round."""


# Tries are counted and told by the outbox; a line for each on standard output would stand in the
# middle of what a verb prints.
stamina.instrumentation.set_on_retry_hooks(())


class _AgainError(Exception):
    """The system was busy or broken; the same request may succeed in a moment."""

    def __init__(self, what: str, *, busy: bool = False) -> None:
        super().__init__(what)
        self.busy = busy


class OverHttps:
    """One recognition system behind a URL (see `services.packages.RecognitionSystem`)."""

    def __init__(self, url: str, token: str, context: ssl.SSLContext) -> None:
        self._url = url
        self._host = httpx.URL(url).host
        # Nothing is unpacked, so that a small answer cannot become a large one.
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": "watchlist-console",
        }
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._client = httpx.Client(
            headers=headers,
            verify=context,
            timeout=httpx.Timeout(SECONDS_TO_ANSWER, connect=SECONDS_TO_CONNECT),
            follow_redirects=False,
            # A proxy of the environment is no part of what the administrator set up.
            trust_env=False,
        )

    def give(self, message_id: str, body: bytes) -> bytes | None:
        """Send a recall, or ask for its receipt again; None while there is none yet."""
        try:
            for attempt in stamina.retry_context(
                on=(_AgainError, httpx.TransportError),
                attempts=TRIES,
                timeout=MOST_SECONDS,
                wait_initial=0.2,
                wait_max=2.0,
            ):
                with attempt:
                    return self._put(message_id, body)
        except _AgainError as trouble:
            raise NotNowError(
                f"The recognition system at {self._host} cannot take recalls now ({trouble}).",
                silent=trouble.busy,
            ) from trouble
        except (httpx.ConnectError, httpx.ConnectTimeout) as trouble:
            raise OutOfReachError(self._unreached(trouble)) from trouble
        except httpx.TransportError as trouble:
            # It was reached, and this one message may be what it stumbles over.
            raise NotNowError(self._unreached(trouble), silent=True) from trouble
        raise AssertionError("the last attempt either returns or raises")

    def waiting(self) -> Iterator[Waiting]:
        """Receipts come as answers; none waits elsewhere."""
        return iter(())

    def left_waiting(self) -> int:
        """None waits."""
        return 0

    def taken(self, waiting: Waiting, *, counted: bool) -> None:
        """Nothing is put away."""

    def done(self, message_id: str) -> None:
        """Nothing is taken back."""

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _unreached(self, trouble: httpx.TransportError) -> str:
        return f"The recognition system at {self._host} cannot be reached ({_why(trouble)})."

    def _put(self, message_id: str, body: bytes) -> bytes | None:
        url = f"{self._url}/recalls/{message_id}"
        headers = {"Content-Type": "application/json", "Idempotency-Key": message_id}
        with self._client.stream("PUT", url, content=body, headers=headers) as answer:
            status = answer.status_code
            data = _limited(answer) if status in (httpx.codes.OK, httpx.codes.CREATED) else b""
        if data:
            return data
        if status in (httpx.codes.OK, httpx.codes.CREATED, httpx.codes.ACCEPTED):
            return None
        busy = status == httpx.codes.TOO_MANY_REQUESTS
        if busy or status >= httpx.codes.INTERNAL_SERVER_ERROR:
            raise _AgainError(f"it answered {status}", busy=busy)
        raise refusal(
            "system_refused",
            f"The recognition system at {self._host} refused recall message {message_id} "
            f"({status}); ask whoever runs it, and take the entry off by hand or by a slip.",
        )


def _limited(answer: httpx.Response) -> bytes:
    data = b""
    for part in answer.iter_raw():
        data += part
        if len(data) > MOST_RECEIPT_BYTES:
            # One byte more than a receipt may have is enough for the reader to refuse it.
            return data[: MOST_RECEIPT_BYTES + 1]
    return data


def _why(trouble: httpx.TransportError) -> str:
    if isinstance(trouble, httpx.TimeoutException):
        return "no answer in time"
    if isinstance(trouble.__context__, ssl.SSLError) or "CERTIFICATE" in str(trouble).upper():
        return "its certificate is not trusted"
    return "no connection"
