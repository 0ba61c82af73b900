"""Start here: the window, or one command-line verb."""

import sys

from console import starting
from console.packed import START


def main() -> None:
    """Run the program on this process's arguments and leave with its exit status."""
    starting.begin()
    START.begin()
    from console import app  # noqa: PLC0415 - loading it is a part of the start

    sys.exit(app.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
