"""Qt's objects become known to Python in steps, before a dialog asks for all of them at once."""

from PySide6 import QtWidgets

from console.ui.kinds import AT_ONCE, KINDS, known


def test_every_kind_that_is_named_is_one_of_qt_and_known_afterwards() -> None:
    assert sum(1 for _ in known()) >= sum(len(names.split()) // AT_ONCE for _, names in KINDS)
    for module, names in KINDS:
        assert set(names.split()) <= set(vars(module)), module
    every = {name for name in dir(QtWidgets) if name.startswith("Q")}
    assert every <= set(vars(QtWidgets))
    assert len(every) > 150
