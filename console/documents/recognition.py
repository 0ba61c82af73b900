"""Recognition systems as an administrator sets them up: read from a TOML file, and opened.

The rule: a system is reached only by a way that can be trusted (a folder, or HTTPS with the
certificate checked), and its secrets come from the environment and are never kept.
"""

import re
import ssl
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

import httpx
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from console.documents.recognition_folder import WatchedFolder
from console.documents.recognition_https import OverHttps
from console.domain.refusals import OutOfReachError, RefusedError, refusal
from console.services.kept_handover import SystemSpec
from console.services.packages import RecognitionSystem
from console.services.toml_lines import key_lines, key_name, line_of

MOST_BYTES: Final = 100_000
"""The largest file that sets a system up, in bytes."""

_VARIABLE: Final = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_Where = Annotated[str, Field(min_length=1, max_length=2_000, pattern=r"^[^\x00-\x1f]+$")]


class _System(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._ -]{0,59}$")]
    kind: Literal["folder", "https"]
    path: _Where | None = None
    url: _Where | None = None
    token: _Where | None = None
    authority: _Where | None = None
    certificate: _Where | None = None
    key: _Where | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    system: _System


def read_system(received: bytes, name: str, beside: Path) -> SystemSpec:
    """The system that a file sets up; its relative paths lie `beside` that file.

    Raises RefusedError with an objection for every mistake.
    """
    try:
        text = received.decode("utf-8-sig")
        found = _File.model_validate(tomllib.loads(text)).system
    except UnicodeDecodeError:
        raise refusal("system", f"{name} is not UTF-8 text; save it as UTF-8.") from None
    except ValidationError as wrong:
        lines = key_lines(text)
        raise RefusedError(
            tuple(
                refusal(
                    "system",
                    f"{name}, line {line_of(lines, each['loc']) or 1}: {key_name(each['loc'])} is "
                    f"wrong: {each['msg'].lower()}.",
                ).objections[0]
                for each in wrong.errors(include_url=False, include_input=False)
            )
        ) from None
    except (ValueError, RecursionError) as trouble:
        raise refusal("system", f"{name} is not TOML: {trouble}.") from None
    needed, other = ("path", "url") if found.kind == "folder" else ("url", "path")
    if getattr(found, needed) is None or getattr(found, other) is not None:
        raise refusal(
            "system", f"{name}: a system of the kind {found.kind} has a {needed} and no {other}."
        )
    located = {
        what: str(beside / given)
        for what in ("authority", "certificate", "key")
        if (given := getattr(found, what)) is not None
    }
    place = found.url or str(beside / (found.path or ""))
    return SystemSpec(found.name, found.kind, place, found.token or "", **located)


def open_system(spec: SystemSpec, variables: Mapping[str, str]) -> RecognitionSystem:
    """A system ready to be told; nothing is asked of it yet.

    Raises RefusedError where the spec makes no sense, and OutOfReachError where a folder or a
    certificate's file is not there.
    """
    if spec.kind == "folder":
        return WatchedFolder(Path(spec.location))
    url = httpx.URL(spec.location) if spec.location.isprintable() else httpx.URL("")
    if url.scheme != "https" or not url.host or url.userinfo:
        raise refusal(
            "system",
            f"The address of {spec.name} has to begin with https:// and carry no password.",
        )
    token = _VARIABLE.sub(lambda found: _of(variables, found[1], spec.name), spec.token)
    if not token and not spec.certificate:
        raise refusal("system", f"{spec.name} needs a token or a client certificate to know us by.")
    return OverHttps(str(url).rstrip("/"), token, _context(spec))


def _of(variables: Mapping[str, str], name: str, system: str) -> str:
    value = variables.get(name, "")
    if not value or not value.isascii() or not value.isprintable():
        raise refusal(
            "system",
            f"{system} needs {name} from the environment; set it to the token and start again.",
        )
    return value


def _context(spec: SystemSpec) -> ssl.SSLContext:
    """TLS as it must be: verified, at least 1.2, with our own certificate where one is given."""
    try:
        context = ssl.create_default_context(cafile=spec.authority or None)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if spec.certificate:
            context.load_cert_chain(spec.certificate, spec.key or None, password=_no_password)
    except (OSError, ValueError) as trouble:
        raise OutOfReachError(
            f"A certificate or key of {spec.name} cannot be read; check the files that set it up."
        ) from trouble
    return context


def _no_password() -> str:
    """A key that asks for one is refused, and never asks at a prompt."""
    return ""
