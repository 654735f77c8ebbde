extension HelpTexts {
  /// The plan of a project: bringing it in, reading it, changing it, trusting it.
  static let plans: [HelpTopic] = [
    HelpTopic(
      slug: "plan", title: "The plan of a project",
      summary: "Tasks, links and dates, computed and explained.",
      text: """
        The side Plan of a project holds its tasks and links. Dates are computed from them, never typed: as Microsoft
        Project does, or as Primavera P6 does, after the tool the plan came from.

        # Step by step

        - Bring in a file: MSPDI (Microsoft Project saves it as XML), XER or XML of Primavera, GanttProject, MPX or CSV.
        - Look at what it holds, what was left out and which dates differ from those in the file; then take it.
        - Open a task by its name. Change its duration (5d, 4h, 2w, 3ed), what it waits for (12FS+2d), what holds it.
        - Undo takes the last change back, and the one before it, some hundred steps; Redo makes it again.
        - Why? beside a start names what holds it there: a link, a constraint, the data date.

        # Reading the chart

        Red bars are critical: when they slip, the plan slips. A dotted line behind a bar is its float. The thin bar
        below is the baseline, the triangle a deadline, the upright line the data date. The table beside the bars says
        the same in words, row by row.

        # Health

        Fourteen checks say how far the plan can be trusted, each with the tasks that offend. A check that cannot be
        made says why, and is neither passed nor failed.

        # Keys

        - Arrows walk the rows; Enter opens a task; Control Z and Control Y undo and make again.

        # What goes wrong

        - A link is refused: it would close a circle. The way round is named; take out one of its links.
        - A summary has no duration of its own: change the tasks below it.
        - The file is refused: the line or the reason stands there, and nothing was kept.
        - Somebody changed the plan first: load the page again; your change was not made.
        """)
  ]
}
