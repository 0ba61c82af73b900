"""The start of the program: what it makes is there to stay, and is not searched for rubbish.

Python's search would walk over all that the start loads, again and again, for a tenth of its
time; and once more over all of it whenever the window has made enough that is new.
"""

import gc


def begin() -> None:
    """The program starts: search nothing until it `is_over`."""
    gc.disable()


def is_over() -> None:
    """It has started: pass over what is there, for good, and search what comes from now on.

    Nothing happens where no start was begun, as in a program that this one is a part of.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
