"""The dialog that opens a deployment: for what, where, when, for whom, under which policy.

It says what is missing in sentences beside its fields; whether the deployment may be opened is
asked of the service, and nothing typed is lost when that says no.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QPlainTextEdit,
    QWidget,
)

from console.domain.deployments import USE_CASE_WORDS, Deployment, DeploymentRef, UseCase
from console.domain.entries import CATEGORY_WORDS, Category
from console.ui import moments
from console.ui.fields import Fields, line_field, moment_field, moment_of
from console.ui.jobs import Lane
from console.ui.pieces import label, row
from console.ui.sheet import Sheet
from console.ui.tongue import number, said, tr

if TYPE_CHECKING:
    from datetime import datetime

    from console.services.contracts import Changes
    from console.ui.page import Frame, Parts

MOST_ENTRIES = 1_000_000
LONGEST_OBJECTIVE = 2_000


class DeploymentDialog(Sheet):
    """The dialog."""

    made = Signal(object, object)

    def __init__(
        self, frame: Frame, parts: Parts, policies: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(tr("New deployment"), parent, width=720)
        self._frame, self._parts = frame, parts
        self._fields()
        self._when(parts.clock())
        self._whom(policies)
        self.cancel = self.add_close()
        self.send = self.add_button(tr("Open the deployment"), primary=True)
        self.send.clicked.connect(self._send)
        self.reference.setFocus()

    def _fields(self) -> None:
        form = Fields()
        self.reference = line_field("LFR-2026-0412", longest=60)
        self.operation = line_field("Larkspur", longest=100)
        self.force = line_field("01", longest=60)
        self.objective = QPlainTextEdit()
        self.objective.setFixedHeight(58)
        self.objective.setTabChangesFocus(True)
        self.use_case = QComboBox()
        for case in UseCase:
            self.use_case.addItem(said(USE_CASE_WORDS[case]), case.value)
        self.place = line_field("Meridian Square, Stratford")
        self.point = line_field("51.5416, -0.0034", longest=60)
        form.add(tr("Reference"), self.reference)
        form.add(tr("Operation"), self.operation)
        form.add(tr("Force"), self.force)
        form.add(tr("Objective"), self.objective)
        form.add(tr("Why these cameras"), self.use_case)
        form.add(tr("Place"), self.place)
        form.add(
            tr("Point"), self.point, tr("Latitude, longitude in degrees; zones are judged by it.")
        )
        self._form = form
        self.body.addLayout(form)

    def _when(self, now: datetime) -> None:
        start = moments.local(now).replace(minute=0, second=0, microsecond=0) + timedelta(days=1)
        self.starts, self.ends = moment_field(start), moment_field(start + timedelta(hours=8))
        self.starts.setAccessibleName(tr("Starts"))
        self.ends.setAccessibleName(tr("Ends"))
        holder = QWidget()
        holder.setLayout(row(self.starts, label(tr("to"), "muted"), self.ends, None))
        self._form.add(tr("When"), holder, tr("London time."))

    def _whom(self, policies: tuple[str, ...]) -> None:
        self.categories: dict[Category, QCheckBox] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setVerticalSpacing(5)
        for place, category in enumerate(Category):
            box = QCheckBox(f"{category.value} · {said(CATEGORY_WORDS[category])}")
            self.categories[category] = box
            grid.addWidget(box, place // 2, place % 2)
        holder = QWidget()
        holder.setLayout(grid)
        holder.setAccessibleName(tr("Categories"))
        self.ceiling = line_field(longest=12)
        self.ceiling.setText("2,000")
        self.policy = QComboBox()
        self.policy.addItems(list(policies))
        self.exercise = QCheckBox(tr("An exercise: fictional identifiers, marked on every page"))
        self._form.add(tr("Who may be listed"), holder)
        self._form.add(tr("At most"), self.ceiling, tr("Entries; more cannot be signed."))
        self._form.add(tr("Policy pack"), self.policy)
        self._form.add("", self.exercise)

    def problems(self) -> tuple[str, ...]:
        """What is missing, in sentences."""
        needed = (
            (self.reference, tr("Give the deployment a reference, such as LFR-2026-0412.")),
            (self.operation, tr("Give the operation a name.")),
            (self.force, tr("Say which force it is.")),
            (self.place, tr("Say where the cameras stand.")),
        )
        found = [sentence for field, sentence in needed if not field.text().strip()]
        if not self.objective.toPlainText().strip():
            found.append(tr("Say what the deployment is to achieve."))
        if _point(self.point.text()) is None:
            found.append(tr("Give the point as latitude and longitude, such as 51.5416, -0.0034."))
        if self.starts.dateTime() >= self.ends.dateTime():
            found.append(tr("The deployment ends before it starts; correct its times."))
        if not any(box.isChecked() for box in self.categories.values()):
            found.append(tr("Tick at least one category that this deployment may list."))
        if _ceiling(self.ceiling.text()) is None:
            found.append(
                tr("Say how many may be listed at most, from 1 to {most_entries}.").format(
                    most_entries=number(MOST_ENTRIES)
                )
            )
        if not self.policy.currentText():
            found.append(
                tr("There is no usable policy pack; an administrator adds one in Settings.")
            )
        return tuple(found)

    def deployment(self) -> Deployment:
        """What was typed, once there are no problems."""
        return Deployment(
            DeploymentRef(self.reference.text().strip()),
            self.operation.text().strip(),
            self.force.text().strip(),
            " ".join(self.objective.toPlainText().split())[:LONGEST_OBJECTIVE],
            UseCase(self.use_case.currentData()),
            self.place.text().strip(),
            _point(self.point.text()) or (0.0, 0.0),
            moment_of(self.starts),
            moment_of(self.ends),
            frozenset(one for one, box in self.categories.items() if box.isChecked()),
            _ceiling(self.ceiling.text()) or 0,
            self.policy.currentText(),
            self.exercise.isChecked(),
        )

    def _send(self) -> None:
        problems = self.problems()
        self.troubles.say(problems)
        if problems:
            return
        self.send.setEnabled(False)
        wanted = self.deployment()
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.lists.open_deployment, self._frame.who, wanted),
            partial(self._opened, wanted.reference),
            self._refused,
            writes=True,
        )

    def _opened(self, ref: DeploymentRef, changes: Changes) -> None:
        self.made.emit(ref, changes)
        self.accept()

    def _refused(self, trouble: BaseException) -> None:
        self.send.setEnabled(True)
        self.troubles.show_trouble(trouble)


def _point(words: str) -> tuple[float, float] | None:
    try:
        latitude, longitude = (float(part) for part in words.split(","))
    except ValueError:
        return None
    within = -90 <= latitude <= 90 and -180 <= longitude <= 180
    return (latitude, longitude) if within else None


def _ceiling(words: str) -> int | None:
    plain = words.replace(",", "").replace(" ", "")
    if not (plain.isascii() and plain.isdecimal()):
        return None
    return int(plain) if 1 <= int(plain) <= MOST_ENTRIES else None
