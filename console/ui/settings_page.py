"""The Settings page: how the window looks and is worked, and for administrators the office.

Everybody has their own look, keys and password; people, sources and policy packs are shown to
those who may change them, and the services refuse everybody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from console.domain.people import Act, may
from console.ui.pieces import lay
from console.ui.plain_page import PlainPage
from console.ui.sections import Sections
from console.ui.settings_keys import KeysSection
from console.ui.settings_own import LookSection, PasswordSection, SigningKeySection
from console.ui.settings_people import PeopleSection
from console.ui.settings_policies import PoliciesSection
from console.ui.settings_sources import SourcesSection
from console.ui.settings_vigilance import VigilanceSection
from console.ui.tongue import later, tr
from console.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from console.domain.entries import EntryRef
    from console.services.contracts import Changes
    from console.ui.page import Frame, Parts

LOOK, KEYS, PASSWORD, SIGNING = (
    later("Appearance"),
    later("Keys"),
    later("Password"),
    later("Signing key"),
)
PEOPLE, SOURCES, POLICIES = later("People"), later("Sources"), later("Policy packs")
VIGILANCE = later("Vigilance")


class SettingsPage(PlainPage):
    """The page."""

    id = "settings"
    title = later("Settings")

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self.sections = Sections(frame.theme, tr("Sections of the settings"))
        self.sections.came.connect(self._came_to)
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(self.sections)
        Unfolding(self, (self.sections.names, self.sections.stack))

    @override
    def build(self) -> Iterator[QWidget]:
        mine = (self._parts, self._frame, self)
        self.look = LookSection(self._frame)
        yield self._placed(LOOK, self.look)
        yield from self.look.build()
        self.keys = KeysSection(self._frame)
        yield self._placed(KEYS, self.keys)
        yield from self.keys.build()
        self.password = PasswordSection(*mine)
        yield self.sections.names
        yield self._placed(PASSWORD, self.password)
        self.signing = SigningKeySection(*mine)
        yield self.sections.names
        yield self._placed(SIGNING, self.signing)
        self.people = PeopleSection(*mine)
        yield self._placed(PEOPLE, self.people)
        yield from self.people.build()
        self.sources = SourcesSection(*mine)
        yield self._placed(SOURCES, self.sources)
        yield from self.sources.build()
        self.policies = PoliciesSection(*mine)
        yield self._placed(POLICIES, self.policies)
        yield from self.policies.build()
        self.vigilance = VigilanceSection(*mine)
        yield self.sections.names
        yield self._placed(VIGILANCE, self.vigilance)

    def _placed(self, name: str, section: QWidget) -> QWidget:
        self.sections.add(name, section)
        return section

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Offer what the person may see."""
        who = self._frame.who
        self.sections.offer(SIGNING, may(who, Act.SIGN))
        self.sections.offer(PEOPLE, may(who, Act.MANAGE_PEOPLE))
        self.sections.offer(SOURCES, may(who, Act.SEE_LISTS))
        self.sections.offer(POLICIES, may(who, Act.SEE_LISTS))
        self.sections.offer(VIGILANCE, may(who, Act.MANAGE_SOURCES))
        self.look.show_preferences()
        self.keys.show_preferences()
        if not self.sections.current:
            self.sections.go(LOOK)
        self._came_to(self.sections.current)
        self.sections.names.setFocus()

    def changes(self, changes: Changes, initiator: object) -> None:
        """People or sources may have changed."""
        if self.isVisible() and (changes.people or changes.sources):
            self._came_to(self.sections.current)

    def forget(self) -> None:
        """Let go of what was typed and of everybody's names."""
        super().forget()
        self.password.forget()
        self.signing.forget()
        self.people.forget()
        self.sources.forget()
        self.policies.forget()
        self.vigilance.forget()
        self.sections.go(LOOK)

    def _came_to(self, name: str) -> None:
        if not self.isVisible():
            return
        if name == PEOPLE:
            self.people.load()
        elif name == SOURCES:
            self.sources.load()
        elif name == POLICIES:
            self.policies.load()
        elif name == VIGILANCE:
            self.vigilance.load()
