"""Lines of keys: headers, arrays of tables, quoted and dotted keys, and the nearest key around."""

from console.services.toml_lines import key_lines, key_name, line_of

TEXT = """\
top = 1
[a.b]
c = { d = 1 }
"quoted key".x = 2
[[list]]
v = 1
[list.inner]
w = 2
[[list]]
v = 3
[[list.deep]]
u = 1
[ "a" . 'z' ]
c = 4
"""


def test_lines() -> None:
    lines = key_lines(TEXT)
    assert lines[("top",)] == 1
    assert lines[("a", "b")] == 2
    assert lines[("a", "b", "quoted key", "x")] == 4
    assert lines[("list", 0, "v")] == 6
    assert lines[("list", 0, "inner", "w")] == 8
    assert lines[("list", 1, "v")] == 10
    assert lines[("list", 1, "deep", 0, "u")] == 12
    assert lines[("a", "z", "c")] == 14


def test_the_nearest_key_around_answers() -> None:
    lines = key_lines(TEXT)
    assert line_of(lines, ("a", "b", "c", "d")) == 3
    assert line_of(lines, ("list", 1, "missing")) == 9
    assert line_of(lines, ("nowhere", "at", "all")) is None


def test_names() -> None:
    assert key_name(("list", 1, "deep", 0, "u")) == "list[2].deep[1].u"
