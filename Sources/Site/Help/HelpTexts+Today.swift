extension HelpTexts {
  /// What waits and what is not as it should be.
  static let today: [HelpTopic] = [
    HelpTopic(
      slug: "today", title: "Today", summary: "What waits for you, and what moved.",
      text: """
        This page gathers what needs you: decisions you may take, reports that are due, your own projects in trouble,
        posts that must be filled in the offices you head, mandates to review, and waivers and appointments that end
        within sixty days.

        # Step by step

        - Open a line, decide or mend it. It leaves the list by itself.
        - Where more than twelve stand in a section, its last line leads to the rest.
        - At the foot stands what changed lately in what you may see: who, when and why.

        # When something is missing

        - The page is empty: nothing waits, or you hold no post yet. Rights come from posts; ask whoever keeps them.
        - A report stays due: drafts do not count until they are published.
        - A decision you expected is not there: you asked for it yourself, or it belongs to somebody further up. \
        Open the entry and look at who may decide.
        """),
    HelpTopic(
      slug: "governance", title: "Governance",
      summary: "Decisions awaited, leave that was given, what does not comply.",
      text: """
        The page for whoever answers for a part of the portfolio. It shows decisions that are awaited, waivers and
        tailoring in force by the day on which they end, mandates by their review day, and projects that lack a
        sponsor or manager or declare more confidence than their facts show without saying why.

        # Step by step

        - Begin with the figures at the top; each leads to its list.
        - Open a requested waiver, read the reason and what is done instead, and grant or refuse it.
        - Work down the findings: name the missing sponsor, ask for the missing reason.

        # What goes wrong

        - You see a request but no way to decide it: its page says who may.
        - A waiver has lapsed: the control is back at its full level without anybody doing anything. If leave is \
        still needed, ask for a new one before the old one ends.
        """),
  ]
}
