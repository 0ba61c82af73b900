"""The words of the Help page that are not made from the rules: a day's work, and the limits."""

from __future__ import annotations

from typing import Final, NamedTuple

from console.ui.tongue import later


class Passage(NamedTuple):
    """A heading and what stands under it."""

    heading: str
    sentences: tuple[str, ...]


DAY: Final = (
    Passage(
        later("1. Propose"),
        (
            later(
                "On Lists, import the bundle that the intelligence team made: a folder, "
                "a zip file or a table. Rows that cannot be taken are set aside with "
                "their line and what is wrong; save them for whoever made them. "
                "Importing the same again changes nothing."
            ),
        ),
    ),
    Passage(
        later("2. Check"),
        (
            later(
                "Check records asks every source of the office about everybody on the "
                "list, and says where each entry stands, with the record and the rule "
                "behind it. Check again whenever time has passed: records change by the "
                "hour."
            ),
        ),
    ),
    Passage(
        later("3. Review"),
        (
            later(
                "The queue shows the likeliest wrong and most harmful entries first. "
                "Look at the picture, the case, the records and the checks; then "
                "approve, strike with a reason, or refer to a colleague. The keys act on "
                "the one picture that is large."
            ),
            later(
                "Look closely: Z shows the face at full size, + and the wheel come nearer at the "
                "pointer, C lays another picture of the person beside, where the office has one. "
                "Turning ([ and ]), brightening (. and ,) and contrast (> and <) are for your eye "
                "only; nothing that is kept changes, and 0 puts it back."
            ),
            later(
                "T shows the entry's timeline, M the zones of its conditions, B the law behind it, "
                "Shift+L gives a second look, Q shows or hides the queue."
            ),
            later(
                "An approval rests on what you saw. When a record changes later, it "
                "lapses, and the entry comes back with what changed."
            ),
        ),
    ),
    Passage(
        later("4. Sign off"),
        (
            later(
                "An authorising officer who neither proposed nor decided any of the "
                "entries sees what stands in the way, each with the entries it is about. "
                "When nothing does, they read the draft and sign it with their key file."
            ),
        ),
    ),
    Passage(
        later("5. The certificate"),
        (
            later(
                "It holds no face and no name and can be shown to anyone. Anybody can "
                "check it with the verify command, on any machine and without an "
                "account. The schedule holds the faces and stays inside the force."
            ),
        ),
    ),
)

STANDINGS: Final = (
    Passage(
        later("Supported"),
        (
            later(
                "A record of today says that the ground holds, the picture may be held, "
                "and nothing that was asked says otherwise. It is not shown where a "
                "source said nothing."
            ),
        ),
    ),
    Passage(
        later("Needs judgement"),
        (
            later(
                "The records leave it open: a source is down, a code is not known, two "
                "records disagree, or the law asks for an officer's own judgement. It "
                "can be approved with a typed reason, which goes into the log."
            ),
        ),
    ),
    Passage(
        later("Not lawful"),
        (
            later(
                "A record says that the ground has ended, or that the picture may not be held. "
                "Nobody can approve it, whatever their role."
            ),
        ),
    ),
    Passage(
        later("Lapsed"),
        (
            later(
                "It was decided, and then a record changed in a way that matters. The entry waits "
                "for another decision and shows what changed."
            ),
        ),
    ),
)

FAULTS: Final = (
    Passage(
        later("When something went wrong"),
        (
            later(
                "A fault of the console shows a reference number; what you typed stays. A report "
                "names the places in the program and the kind of machine, and nobody: you read all "
                "of it before you save or copy it, and nothing is sent from here."
            ),
        ),
    ),
)

LIMITS: Final = (
    Passage(
        later("Records that are wrong"),
        (
            later(
                "The console compares the list with what the records systems say. Where "
                "a record is wrong, or has not been written yet, the console cannot know."
            ),
        ),
    ),
    Passage(
        later("Who the picture shows"),
        (
            later(
                "It checks that a picture may be held and how old it is. It does not "
                "check that the face is the named person's; that is for the officer who "
                "looks at it."
            ),
        ),
    ),
    Passage(
        later("Whoever runs the machine"),
        (
            later(
                "Roles are kept by the console. Somebody who controls the machine or the database "
                "can read what is on it; the log's chain and signed certificates show a change "
                "afterwards, and do not prevent it."
            ),
        ),
    ),
    Passage(
        later("The whole log replaced"),
        (
            later(
                "The chain finds events that were changed, removed or reordered. A log "
                "replaced from its beginning is found only by comparing it with a head "
                "that was kept elsewhere, such as the one on a certificate."
            ),
        ),
    ),
    Passage(
        later("After the signature"),
        (
            later(
                "What a recognition system does with the list is not seen here. A change of record "
                "after signing is not yet carried to the deployment by this version."
            ),
        ),
    ),
    Passage(
        later("Prints, photographs and screens"),
        (
            later(
                "A saved schedule, a photograph of the screen and words copied by hand are outside "
                "the console's reach."
            ),
        ),
    ),
)
