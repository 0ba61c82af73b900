"""One table of commands: no two that can be live together share a key."""

from dataclasses import replace

import pytest

from console.ui.actions import (
    BY_ID,
    COMMANDS,
    GROUPS,
    NEVER_FOR_A_VERDICT,
    bindings,
    normal,
    problems,
)
from console.ui.key_places import side_by_side
from console.ui.preferences import Preferences

TABLE = {command.id: command.keys for command in COMMANDS}


@pytest.mark.usefixtures("application")
class TestTable:
    def test_it_has_no_clash_and_every_key_is_one(self):
        assert problems(TABLE) == ()
        assert all(normal(key) for command in COMMANDS for key in command.keys)

    def test_ids_are_unique_and_every_group_is_known(self):
        assert len(BY_ID) == len(COMMANDS)
        assert {command.group for command in COMMANDS} == set(GROUPS)

    def test_cq_65_verdict_keys_are_apart_and_never_easy(self):
        keys = [key for command in COMMANDS if command.verdict for key in command.keys]
        assert keys == ["A", "X", "R"]
        assert not set(keys) & NEVER_FOR_A_VERDICT
        assert not any(side_by_side(a, b) for a in keys for b in keys if a != b)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            *("AS", "SA", "AQ", "AW", "AZ", "XS", "XD", "A\\", "1Q", "2Q", ">/"),
            *(("F7", "F8"), ("Ctrl+S", "Ctrl+D"), ("Shift+A", "A"), ("Ctrl++", "Ctrl+-")),
        ],
    )
    def test_cq_65_keys_side_by_side_are_known(self, one, other):
        assert side_by_side(one, other)
        assert side_by_side(other, one)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            *("AD", "AX", "XR", "AE", "1W", "PA", "=Q"),
            *(
                ("F1", "F12"),
                ("A", "F1"),
                ("A", "Ctrl+S"),
                ("Ctrl+S", "Alt+S"),
                ("A", "Media Play"),
            ),
        ],
    )
    def test_keys_that_are_apart_are_not(self, one, other):
        assert not side_by_side(one, other)
        assert not side_by_side(other, one)

    def test_cq_65_verdict_keys_side_by_side_are_refused_in_one_sentence(self):
        (said,) = problems(TABLE | {"approve": ("S",)})
        assert said.startswith("S for “Approve” and X for “Strike…” lie side by side")
        assert problems(TABLE | {"approve": ("F7",), "strike": ("F8", "X")})
        assert problems(TABLE | {"approve": ("F7",), "strike": ("F9", "X")}) == ()

    def test_own_keys_that_lie_side_by_side_are_not_taken(self):
        chosen = bindings(replace(Preferences(), keys={"approve": ("Shift+X",)}))
        assert chosen == TABLE

    def test_verdicts_never_repeat(self):
        assert not any(command.repeats for command in COMMANDS if command.verdict)

    def test_a_clash_is_found_and_named(self):
        clash = problems(TABLE | {"refer": ("A",)})
        assert len(clash) == 1
        assert "“Approve”" in clash[0]
        assert "“Refer…”" in clash[0]

    def test_window_and_page_commands_clash_too(self):
        assert problems(TABLE | {"refer": ("F5",)})

    @pytest.mark.parametrize("key", ["Space", "Return", "Right", "Backspace", "End", "PgDown"])
    def test_a_verdict_takes_no_easy_key(self, key):
        assert problems({"approve": (key,)})

    def test_what_is_no_key_is_said(self):
        assert "is not a key" in problems({"zoom": ("Nonsense",)})[0]

    def test_own_keys_are_taken(self):
        chosen = bindings(replace(Preferences(), keys={"approve": ("V",)}))
        assert chosen["approve"] == ("V",)
        assert chosen["strike"] == ("X",)

    def test_own_keys_that_clash_are_not(self):
        chosen = bindings(replace(Preferences(), keys={"approve": ("X",)}))
        assert chosen == TABLE

    def test_single_letters_can_be_switched_off(self):
        chosen = bindings(replace(Preferences(), single_letters=False))
        assert chosen["approve"] == ()
        assert chosen["next_changed"] == ()
        assert chosen["next"] == ("Down",)
        assert chosen["check"] == ("F5",)
        assert chosen["find"] == ("Ctrl+F",)
