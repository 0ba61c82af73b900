"""The start of the program: what it makes is there to stay, and is not searched for rubbish.

Python's search would walk over all that the start loads, again and again, for a tenth of its
time; and once more over all of it whenever the window has made enough that is new.
"""

import gc


def begin() -> None:
    """The program starts: search nothing until it `is_over`."""
    gc.disable()


def is_over(*, for_good: bool = False) -> None:
    """It has started: what is there counts as old, and what comes is searched from now on.

    Whoever runs for hours passes over what is there `for_good`. Nothing happens where no start
    was begun, as in a program that this one is a part of.
    """
    if gc.isenabled():
        return
    gc.freeze()
    if not for_good:
        gc.unfreeze()
    gc.enable()
