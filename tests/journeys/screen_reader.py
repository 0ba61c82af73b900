"""Reads and works a window as a screen reader does, over AT-SPI; prints what it found as JSON.

It runs under the system's own Python, for which alone the reader's library is packaged. Its
arguments are the number and the password to sign in with.
"""

import json
import sys
import time

import pyatspi

PATIENCE = 60.0


def until(find, what):
    """What `find` gives, once it gives something."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        try:
            found = find()
        except Exception:  # noqa: BLE001 - a window that changes meanwhile answers with errors
            found = None
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f"waited in vain for {what}")


def application():
    """The console on the accessibility bus."""
    desktop = pyatspi.Registry.getDesktop(0)
    return next((one for one in desktop if one and "watch" in (one.name or "").lower()), None)


def shown(one):
    """Whether it is on show."""
    return one.getState().contains(pyatspi.STATE_SHOWING)


def by_name(top, name, role=None):
    """The first thing on show of a name."""
    return pyatspi.findDescendant(
        top,
        lambda one: (
            (one.name or "").startswith(name)
            and shown(one)
            and (role is None or one.getRoleName() == role)
        ),
    )


def press(button):
    """Press a button as a screen reader does."""
    action = button.queryAction()
    names = [action.getName(number).lower() for number in range(action.nActions)]
    action.doAction(names.index("press"))


def write(field, text):
    """Put a text into a field."""
    field.queryEditableText().setTextContents(text)


def main(number, password):
    """Sign in, open the list, read a row, and ask to strike."""
    found = {}
    app = until(application, "the console")
    write(until(lambda: by_name(app, "Collar number", "text"), "the number's field"), number)
    secret = until(lambda: by_name(app, "Password", "password text"), "the password's field")
    found["password role"] = secret.getRoleName()
    write(secret, password)
    press(until(lambda: by_name(app, "Sign in", "push button"), "Sign in"))
    table = until(lambda: by_name(app, "Lists of this office"), "the lists")
    found["lists role"] = table.getRoleName()
    found["lists rows"] = table.queryTable().nRows
    press(until(lambda: by_name(app, "Open list", "push button"), "Open list"))
    queue = until(lambda: by_name(app, "Queue", "list"), "the queue")
    row = until(lambda: queue.childCount and queue.getChildAtIndex(0).name, "a row of the queue")
    found["queue rows"], found["row"] = queue.childCount, row
    rail = until(lambda: by_name(app, "Review"), "the rail")
    found["rail checked"] = rail.getState().contains(pyatspi.STATE_CHECKED)
    found["rail role"] = rail.getRoleName()
    strike = until(lambda: by_name(app, "Strike", "push button"), "Strike")
    found["strike description"] = strike.description
    sensitive = pyatspi.STATE_SENSITIVE
    until(lambda: strike.getState().contains(sensitive), "Strike to be on")
    approve = by_name(app, "Approve", "push button")
    found["approve on"] = approve.getState().contains(sensitive)
    press(strike)
    reason = until(lambda: by_name(app, "Reason for striking", "text"), "the reasons")
    found["reason editable"] = reason.getState().contains(pyatspi.STATE_EDITABLE)
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
