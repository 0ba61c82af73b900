"""The stylesheet of the window, made from the tokens.

Widgets say what they are by properties (`kind`, `role`, `tone`); only here is it said how that
looks, so that a page holds no colour and no size.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from console.ui.tokens import TONE_COLOURS, Colours, Size

if TYPE_CHECKING:
    from collections.abc import Mapping

_ICONS: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"
ARROW: Final = (_ICONS / "arrow.svg").as_posix()
"""The arrow of fields that open: a grey that is seen on light and on dark."""

TICK: Final = (_ICONS / "tick.svg").as_posix()
"""The tick of a box: a blue that is seen on light and on dark."""


def stylesheet(colours: Colours, px: Mapping[Size, int]) -> str:
    """The whole stylesheet for one edition of the colours and one text scale."""
    return "\n".join(
        (
            _frame(colours),
            _texts(colours, px),
            _buttons(colours, px),
            _fields(colours),
            _views(colours, px),
            _menus(colours),
            _bars(colours),
        )
    )


def _frame(c: Colours) -> str:
    return f"""
QWidget[kind="desk"] {{ background: {c.ground}; }}
QFrame[kind="top"] {{ background: {c.surface}; border: 0; border-bottom: 1px solid {c.line}; }}
QFrame[kind="footer"] {{ background: {c.surface}; border: 0; border-top: 1px solid {c.line}; }}
QFrame[kind="panel"] {{ background: {c.surface}; border: 0; }}
QFrame[kind="queue"] {{ background: {c.surface}; border: 0; border-right: 1px solid {c.line}; }}
QFrame[kind="strip"] {{ background: {c.surface}; border: 0; border-top: 1px solid {c.line}; }}
QFrame[kind="line"] {{ background: {c.line_soft}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[kind="card"] {{
  background: {c.surface}; border: 1px solid {c.line}; border-radius: 10px; }}
QFrame[kind="card"][tone="bad"] {{ background: {c.bad_card}; border-color: {c.bad_edge}; }}
QFrame[kind="card"][tone="warn"] {{ background: {c.warn_card}; border-color: {c.warn_edge}; }}
QFrame[kind="card"][tone="good"] {{ border-color: {c.good_edge}; }}
QScrollArea {{ background: transparent; border: 2px solid transparent; }}
QScrollArea:focus {{ border-color: {c.accent}; }}
QSplitter::handle {{ background: {c.line}; }}
QToolTip {{ background: {c.surface}; color: {c.ink}; border: 1px solid {c.edge}; padding: 4px; }}
QProgressBar {{ background: {c.track}; border: 0; border-radius: 3px; max-height: 6px;
  min-height: 6px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
"""


def _texts(c: Colours, px: Mapping[Size, int]) -> str:
    return f"""
QLabel {{ background: transparent; color: {c.ink}; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QLabel[role="small"] {{ color: {c.ink}; font-size: {px[Size.SMALL]}px; }}
QLabel[role="small-muted"] {{ color: {c.muted}; font-size: {px[Size.SMALL]}px; }}
QLabel[role="caption"] {{ color: {c.muted}; font-size: {px[Size.CAPTION]}px; font-weight: 600; }}
QLabel[role="caption"][tone="bad"] {{ color: {c.bad_ink}; }}
QLabel[role="caption"][tone="warn"] {{ color: {c.warn_ink}; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {px[Size.STRONG]}px; font-weight: 600; }}
QLabel[role="title"] {{ font-size: {px[Size.TITLE]}px; font-weight: 600; }}
QLabel[role="figure"] {{ font-size: {px[Size.FIGURE]}px; font-weight: 600; }}
QLabel[role="bad"] {{ color: {c.bad_ink}; font-weight: 600; }}
QLabel[role="warn"] {{ color: {c.warn_ink}; font-weight: 600; }}
QLabel[role="good"] {{ color: {c.good_ink}; font-weight: 600; }}
QLabel[role="stage"] {{ color: {c.stage_ink}; font-weight: 600; font-size: {px[Size.STRONG]}px; }}
QLabel[role="stage-muted"] {{ color: {c.stage_muted}; }}
"""


def _buttons(c: Colours, px: Mapping[Size, int]) -> str:
    box = px[Size.BODY] + 1
    return f"""
QPushButton {{ background: {c.surface}; color: {c.ink}; border: 1px solid {c.edge};
  border-radius: 7px; padding: 6px 13px; font-weight: 600; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.track}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 5px 12px; }}
QPushButton:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QPushButton[kind="primary"] {{ background: {c.good_solid}; color: {c.on_solid};
  border-color: {c.good_solid}; }}
QPushButton[kind="primary"]:focus {{ border-color: {c.ink}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.track}; color: {c.disabled};
  border-color: {c.line}; }}
QPushButton[kind="link"] {{ background: transparent; color: {c.accent}; border: 0;
  padding: 2px; text-align: left; font-weight: 400; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {c.accent}; border-radius: 4px;
  padding: 0; }}
QToolButton {{ background: transparent; color: {c.muted}; border: 1px solid transparent;
  border-radius: 7px; padding: 5px 8px; }}
QToolButton:hover {{ background: {c.hover}; color: {c.ink}; }}
QToolButton:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QRadioButton, QCheckBox {{ color: {c.ink}; spacing: 8px; border: 2px solid transparent;
  border-radius: 5px; padding: 1px 3px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {box}px; height: {box}px;
  background: {c.surface}; border: 1px solid {c.edge}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {box // 2 + 1}px; }}
QCheckBox::indicator:checked {{ border-color: {c.accent}; image: url("{TICK}"); }}
QRadioButton::indicator:checked {{ width: {box - 8}px; height: {box - 8}px;
  border: 5px solid {c.accent}; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {c.line}; }}
"""


def _fields(c: Colours) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateTimeEdit, QDateEdit {{
  background: {c.surface}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 7px;
  padding: 5px 8px; selection-background-color: {c.accent};
  selection-color: {c.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus,
QDateTimeEdit:focus, QDateEdit:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}
QComboBox::drop-down, QDateTimeEdit::drop-down, QDateEdit::drop-down {{
  border: 0; width: 24px; }}
QComboBox::down-arrow, QDateTimeEdit::down-arrow, QDateEdit::down-arrow {{
  image: url("{ARROW}"); width: 12px; height: 12px; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: 0; border-radius: 0; padding: 0; }}
QListWidget::item {{ padding: 7px 9px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {c.selected}; color: {c.ink}; font-weight: 600; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {c.disabled}; }}
QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.ink};
  border: 1px solid {c.edge}; selection-background-color: {c.selected};
  selection-color: {c.ink}; }}
"""


def _views(c: Colours, px: Mapping[Size, int]) -> str:
    return f"""
QListView, QTableView, QTreeView {{ background: {c.surface}; color: {c.ink};
  border: 2px solid transparent;
  outline: 0; selection-background-color: {c.selected}; selection-color: {c.ink};
  gridline-color: {c.line_soft}; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border-color: {c.accent}; }}
QTableView::item {{ padding: 4px 6px; border: 0; border-bottom: 1px solid {c.line_soft}; }}
QTableView::item:selected {{ background: {c.selected}; color: {c.ink}; }}
QTableView::item:focus {{ border-bottom: 1px solid {c.accent}; }}
QHeaderView {{ background: {c.surface}; border: 0; }}
QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: 0;
  border-bottom: 1px solid {c.line}; padding: 6px 9px; font-size: {px[Size.CAPTION]}px;
  font-weight: 600; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 3px; margin: 2px 3px;
  min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _menus(c: Colours) -> str:
    return f"""
QMenu {{ background: {c.surface}; color: {c.ink}; border: 1px solid {c.edge}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 22px; border-radius: 5px; }}
QMenu::item:selected {{ background: {c.selected}; color: {c.ink}; }}
QMenu::item:disabled {{ color: {c.disabled}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 5px 8px; }}
QMenu::indicator {{ width: 12px; height: 12px; left: 6px; }}
"""


def _bars(c: Colours) -> str:
    """Bars of a tone: `bar` above a page, `notice` at its foot, as low as its one line."""
    toned = "\n".join(
        f'QFrame[kind="bar"][tone="{tone.value}"] {{ background: {getattr(c, ground)};'
        f" border: 0; border-bottom: 1px solid {c.line}; }}\n"
        f'QFrame[kind="notice"][tone="{tone.value}"] {{ background: {getattr(c, ground)};'
        f" border: 0; border-top: 1px solid {c.line}; }}\n"
        f'QFrame[kind="bar"][tone="{tone.value}"] QLabel,'
        f' QFrame[kind="notice"][tone="{tone.value}"] QLabel {{ color: {getattr(c, ink)}; }}'
        for tone, (ink, ground) in TONE_COLOURS.items()
    )
    return f"""{toned}
QFrame[kind="notice"] QPushButton {{ padding: 3px 11px; }}
QFrame[kind="notice"] QPushButton:focus {{ padding: 2px 10px; }}
"""
