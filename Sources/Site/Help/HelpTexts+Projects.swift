extension HelpTexts {
  /// The room of projects, their reports, and the way in from a spreadsheet.
  static let projects: [HelpTopic] = [
    HelpTopic(
      slug: "projects", title: "Projects", summary: "What each declares beside what its facts say.",
      text: """
        The list shows the colour that a project declares beside the one computed from its dates and money. The tabs
        are questions asked often: late, red, without sponsor, without manager, declared better than computed.

        # Step by step

        - Type words or choose filters; the address keeps the view, and Export gives the same rows as CSV.
        - Sort by the heading of a column. Move with j and k, open with Enter.
        - Enter a project with its name and governing office; the rest can follow.

        # Computed colour

        Time compares the slip with the length of the baseline, cost compares the forecast with the budget. Up to 5 %
        is green, up to 10 % amber, beyond it red; the worse of both counts. Without these facts it is unknown, never
        green.

        # What goes wrong

        - Sums are hidden: they are shown for up to a certain number of rows. Narrow the list.
        - A project is missing: it may be confidential, or at an office that you may not see.
        """),
    HelpTopic(
      slug: "project", title: "A project", summary: "Facts, controls with why, reports and people.",
      text: """
        At the top stand state, both colours, tier, finish and cost. Below are the sides: overview, controls in force
        with every record that led to their level, reports as they were given, and people with who may decide.

        # Step by step

        - Edit a fact where it stands: Enter or a double click opens it, Enter saves, Escape gives back.
        - Score size, risk, complexity and novelty from 1 to 5; the tier follows. Another tier needs a reason.
        - Under Controls, open Why, or ask to differ: Tailor, or Ask for a waiver.

        # What goes wrong

        - Somebody saved first: both values are shown; choose one.
        - A better colour than the facts is not taken: the control on declared colour asks for a reason, or leaves it \
        to the governing office.
        - You may not name yourself: sponsor and manager are named by somebody else, and are two persons.
        - Serving offices change nothing: only the governing office binds.
        """),
    HelpTopic(
      slug: "status-reports", title: "Status reports", summary: "What a project said of itself for a day.",
      text: """
        A report belongs to a project and a day, and there is one for each. It holds the declared colour, a summary,
        and figures as they were reported, so that trends speak of what was said then.

        # Step by step

        - On the project's page under Reports choose New report. It starts as a draft.
        - Submit it. Whoever may publishes it, or gives it back as a draft.
        - Published reports feed the trend, the movers and the spark line of the project.
        - If a published report was wrong, open it and choose Correct this report. The correction is for the same \
        day, names the one it corrects, and says in its summary what and why. Once it is published it is read in the \
        other's place; both stay.

        # When a period is closed

        Until the days for writing are over (7 for tier 1, 10 for tier 2, 14 below) a published report may still be
        archived. Where reports on time are required, the period is closed from then on: its report is not taken
        back, but corrected.

        # What goes wrong

        - The project has a report for that day already: edit that one if it is a draft, or choose another day.
        - It cannot be changed: what was published stays as it was said. Correct it, or write the next one.
        - It does not count in pictures: it is not published yet.
        - The project's own colour did not change: the report says what was reported; the project's fact is edited \
        there.
        """),
    HelpTopic(
      slug: "import", title: "Import projects", summary: "Bring a spreadsheet in: all of it or nothing.",
      text: """
        Upload the spreadsheet as XLSX, or as CSV, with one heading row. Nothing is kept until you press Import.

        # Step by step

        - Look at the proposal: each column and the field it fills. Change what does not fit and press Look again.
        - Name the office and portfolio for rows that name none, and the day for which the file reports, if it does: \
        each row then also becomes a published status report.
        - Read the rehearsal: new, changed and unchanged projects, cells left out, and totals that agree with the file.
        - Press Import. Keep the reconciliation.

        # What goes wrong

        - A cell is not understood: it is left out and listed by row and column. Tick the box to stop at it instead.
        - An office or a person is not found: give the code, or a name that only one bears.
        - Two columns lead to one field: choose one.
        - Projects came twice: they are recognised by reference, else by name within the portfolio. Map the reference. \
        Importing the same file again changes nothing.
        - The file is larger than 20 MB: split it, or use podium import FILE --as projects.
        """),
  ]
}
