"""Start here: the window, or one command-line verb."""

import sys

from console import app


def main() -> None:
    """Run the program on this process's arguments and leave with its exit status."""
    sys.exit(app.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
