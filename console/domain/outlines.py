"""What ordering, naming and finding an entry needs to know of it, whoever holds it.

One rule: an entry as it was taken in has this shape, and so has a lighter form of it that was
read for a queue of thousands; what is said of one is said of the other by the same code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from console.domain.entries import Category, EntryRef, Flag, ImageSource


class PersonOutline(Protocol):
    """Who is listed."""

    @property
    def surname(self) -> str:
        """'' where the person was erased."""
        ...

    @property
    def forenames(self) -> str:
        """As typed."""
        ...

    @property
    def date_of_birth(self) -> date:
        """As typed."""
        ...

    @property
    def pnc_id(self) -> str:
        """As typed, '' where none; the others alike."""
        ...

    @property
    def cro_number(self) -> str:
        """As typed."""
        ...

    @property
    def nominal_ref(self) -> str:
        """As typed."""
        ...

    @property
    def custody_number(self) -> str:
        """As typed."""
        ...


class GroundOutline(Protocol):
    """On which ground, and the references of its case."""

    @property
    def category(self) -> Category:
        """The category."""
        ...

    @property
    def kind(self) -> str:
        """The kind within it."""
        ...

    @property
    def urn(self) -> str:
        """The case's reference, '' where none; the others alike."""
        ...

    @property
    def crime_ref(self) -> str:
        """The crime's reference."""
        ...

    @property
    def order_ref(self) -> str:
        """The order's reference."""
        ...

    @property
    def missing_ref(self) -> str:
        """The missing person's reference."""
        ...


class ImageOutline(Protocol):
    """With which picture, and what is known of it."""

    @property
    def source(self) -> ImageSource:
        """Where it came from."""
        ...

    @property
    def captured_on(self) -> date | None:
        """When it was taken, where that is known."""
        ...

    @property
    def sha256(self) -> str:
        """Of the bytes received."""
        ...

    @property
    def sharpness(self) -> str:
        """How sharp it is."""
        ...

    @property
    def exposure(self) -> str:
        """How light it is."""
        ...

    @property
    def unusable(self) -> str:
        """Why it cannot be shown; '' where it can."""
        ...


class EntryOutline(Protocol):
    """An entry, as far as its place in a queue and its row say anything of it."""

    @property
    def ref(self) -> EntryRef:
        """Its reference."""
        ...

    @property
    def person(self) -> PersonOutline:
        """Who is listed."""
        ...

    @property
    def grounds(self) -> Sequence[GroundOutline]:
        """On which grounds."""
        ...

    @property
    def image(self) -> ImageOutline:
        """With which picture."""
        ...

    @property
    def flags(self) -> Collection[Flag]:
        """What the proposer says of the person."""
        ...
