"""The desk: no rule and no query lives here, and only here lives Qt."""

from __future__ import annotations

import builtins

from console.ui.pyside_support import loaded_when_asked

with loaded_when_asked():
    import PySide6.QtCore  # noqa: F401 - what is put back below is put in its place by this

# PySide reads the source of every module that is imported after it, to see whether the module
# asks for snake_case names. Nothing here does, and the window would open a third later for it.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
