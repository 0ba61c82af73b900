"""The words of the help for each page: what it is for, what to do there, and by which keys.

Short on purpose: a picture that the program made of itself, and what somebody would ask first.
Keys are named by their command, so that the help says the keys that hold now.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from console.ui.help_words import Passage
from console.ui.tongue import later


class Topic(NamedTuple):
    """The help for one page: its id, its name, its picture, what the picture shows, its words."""

    page: str
    name: str
    picture: str
    shows: str
    passages: tuple[Passage, ...]
    commands: tuple[str, ...]


TOPICS: Final = (
    Topic(
        "lists",
        later("On Lists"),
        "lists.png",
        later("The Lists page: a table of deployments with their window, stage and counts."),
        (
            Passage(
                later("What it is for"),
                (
                    later(
                        "Every deployment of the office, how far each has come, and the way in. It "
                        "shows counts and never a face or a name."
                    ),
                ),
            ),
            Passage(
                later("What to do here"),
                (
                    later("Enter or Open list goes to the work on a list."),
                    later(
                        "Import bundle takes proposals in; you can also drop a bundle on "
                        "the window, or open it with the console from your files. "
                        "Nothing goes in before you have seen what it proposes."
                    ),
                    later("Drag the edge of a heading to make a column wider; it stays so."),
                ),
            ),
        ),
        ("go_lists", "go_review", "go_signoff"),
    ),
    Topic(
        "review",
        later("On Review"),
        "review.png",
        later("The Review page: the queue, the picture, the case, the records and the checks."),
        (
            Passage(
                later("What it is for"),
                (
                    later(
                        "One entry at a time, decided on what you see. The likeliest "
                        "wrong and most harmful come first."
                    ),
                ),
            ),
            Passage(
                later("What to do here"),
                (
                    later(
                        "Read the standing, the case and the records at the right; the keys act on "
                        "the one large picture that is named above it."
                    ),
                    later(
                        "Approve and strike are live once everything that they rest on is painted. "
                        "An entry that is not lawful can only be struck."
                    ),
                    later(
                        "In a small window with large text the queue stands behind the button at "
                        "the left."
                    ),
                ),
            ),
        ),
        ("approve", "strike", "refer", "take_back", "next", "previous", "find", "queue"),
    ),
    Topic(
        "signoff",
        later("On Sign-off"),
        "signoff.png",
        later(
            "The Sign-off page: figures, what stands in the way, who is on the list, "
            "the certificate."
        ),
        (
            Passage(
                later("What it is for"),
                (
                    later(
                        "The whole list in a minute, for the authorising officer who signs it, and "
                        "for everybody who wants to know what is still open."
                    ),
                ),
            ),
            Passage(
                later("What to do here"),
                (
                    later(
                        "Each requirement that is not met leads to the entries that it is about."
                    ),
                    later(
                        "When all are met the draft appears at the right, page for page. Read it, "
                        "then sign it with your key file."
                    ),
                    later(
                        "A printed or saved schedule holds faces: taking it out goes into the log "
                        "as a disclosure."
                    ),
                ),
            ),
        ),
        ("check", "go_signoff"),
    ),
    Topic(
        "watch",
        later("On Watch"),
        "watch.png",
        later(
            "The Watch page: the line from signature to street, recalls with their clocks, "
            "certificates and records systems."
        ),
        (
            Passage(
                later("What it is for"),
                (
                    later(
                        "From the signature to the end of a deployment the records are checked "
                        "again and again. Whoever they release is recalled at once, and stays "
                        "open here until it is confirmed off the recognition system."
                    ),
                ),
            ),
            Passage(
                later("What to do here"),
                (
                    later(
                        "A red pill or bar is never decoration: it says since when the list is "
                        "not confirmed, and why. Nobody relies on the list until that is mended."
                    ),
                    later(
                        "Confirm a recall only by what names it: the system's receipt, the code "
                        "that was read back from a slip, or somebody who says so by name."
                    ),
                    later(
                        "An entry that fell to judgement waits for an authorising officer. When "
                        "the time passes without an answer it is recalled."
                    ),
                    later(
                        "Deployment holds everything else: hand the list over, make a recall "
                        "slip, compare what the system holds, take results of stops in, drill, "
                        "end, erase, publish. It shows what your role and the stage allow."
                    ),
                    later(
                        "The watch goes on while this window is open and you are signed in, also "
                        "behind the lock. When the window closes another desk has to take it "
                        "over, and until then every desk says that the list is not confirmed."
                    ),
                    later(
                        "The big screen shows no names and no faces until you ask for them. Esc "
                        "leaves it."
                    ),
                ),
            ),
        ),
        ("confirm_recall", "deployment", "big_screen", "wall_names", "check"),
    ),
    Topic(
        "audit",
        later("On Audit"),
        "audit.png",
        later(
            "The Audit page: the events of the log, the newest first, and the verdict on the chain."
        ),
        (
            Passage(
                later("What it is for"),
                (later("Who did what and when. Reading the log is itself an event of the log."),),
            ),
            Passage(
                later("What to do here"),
                (
                    later(
                        "Find a person, an entry, a deployment or a word. Verify the chain shows "
                        "whether an event was changed, removed or reordered."
                    ),
                    later(
                        "Was somebody listed? answers for a request whether and how a person was "
                        "on a list, also when the names are erased, with a proof for each list. "
                        "Public record makes what the force publishes."
                    ),
                ),
            ),
        ),
        ("go_audit",),
    ),
    Topic(
        "settings",
        later("On Settings"),
        "settings.png",
        later("The Settings page: colours, text size, movement, and when the desk locks."),
        (
            Passage(
                later("What it is for"),
                (
                    later(
                        "How the window looks and is worked, for you alone; and for administrators "
                        "the office's people, sources and policy packs."
                    ),
                ),
            ),
            Passage(
                later("What to do here"),
                (
                    later("Text grows to 200 %. Colours follow the desktop, or are light or dark."),
                    later("Every key can be changed, and single letters switched off."),
                    later("Nothing moves by itself where you or your desktop ask for that."),
                ),
            ),
        ),
        ("larger", "smaller", "full_screen", "go_settings"),
    ),
)
