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

        - Bring in a file: MSPDI (Microsoft Project saves it as XML), XER or XML of Primavera, GanttProject, Planner, MPX or CSV.
        - Look at what it holds, what was left out and which dates differ from those in the file; then take it.
        - Open a task by its name. Change its duration (5d, 4h, 2w, 3ed), what it waits for (12FS+2d), what holds it.
        - Undo takes the last change back, and the one before it, some hundred steps; Redo makes it again.
        - Why? beside a start names what holds it there: a link, a constraint, the data date.

        # Reading the chart

        Red bars are critical: when they slip, the plan slips. A dotted line behind a bar is its float. The thin bar
        below is the baseline, the triangle a deadline, the upright line the data date. The table beside the bars says
        the same in words, row by row.

        # Changing it where it stands

        Enter or a double click on a value opens it; Tab goes on to the next. A bar is moved by its middle, stretched by
        its end, and linked by drawing the knob behind it onto the task that waits. All of that has keys, below.

        # How likely

        The plan is played through thousands of times with durations that vary: those of three estimates, or a spread
        around what is planned. P80 is the date that is kept in eight of ten times. The finish hangs most on what stands
        at the top of the tornado. Durations are drawn independently of each other, which makes the spread of a long
        plan look smaller than it is.

        # Levelling

        Tasks are moved until nobody is asked for more than there is; what has begun or is held by a date stays. Every
        delay says what it waits for. Nothing changes until the delays are taken. A search takes longer and finds a
        shorter plan.

        # Progress

        Where a plan goes as planned, its progress is brought to a day at once: what was to be done by then counts as
        done, and what is left goes behind it. What would change is shown first; nothing is in the plan until it is taken.

        # Baselines and trend

        A baseline keeps the dates of today, to be held to. The milestone trend shows what was forecast when: a line that
        climbs slips.

        # Health

        Fourteen checks say how far the plan can be trusted, each with the tasks that offend. A check that cannot be
        made says why, and is neither passed nor failed.

        # Keys

        - Arrows walk the rows, Page up and Page down by twelve; Enter opens a task; the right arrow goes into its values.
        - Enter or F2 changes a value; Escape gives it back.
        - Alt with the right or left arrow moves a task by a day; with Shift it stretches it.
        - l on a task, then l on the one that waits for it, links them. Insert adds a task after it.
        - Left and right on a summary put its lines away and bring them back.
        - Control Z and Control Y undo and make again.

        # What goes wrong

        - A link is refused: it would close a circle. The way round is named; take out one of its links.
        - A summary has no duration of its own: change the tasks below it.
        - The file is refused: the line or the reason stands there, and nothing was kept.
        - Somebody changed the plan first: load the page again; your change was not made.
        """),
    together,
  ]

  /// The plans of several projects on one chart, and the links between them.
  private static let together = HelpTopic(
    slug: "plans-together", title: "Plans of several projects together",
    summary: "One chart over many projects, and what one project waits for in another.",
    text: """
      Plans together shows the plans of several projects on one chart: a line for each project, its tasks below, and the
      links between projects. It is reached from the list of projects, from a portfolio, and from the plan of a project.

      # Step by step

      - Choose a portfolio, a programme, an office or single projects (P-16, P-17). Without a choice all projects with a
        plan stand there, a hundred at most, those that finish next first.
      - More than three projects are put away to one line each, with their milestones on the bar. The arrow before a name
        shows the tasks; Show all tasks opens them all.
      - Linked projects, shown too, adds what these projects wait for and what waits for them.
      - Under the chart, say which task waits (P-17:5) and what it waits for (P-16:12, P-16:12FS+2d), and link them.

      # What a link does

      It is the same as a link inside a plan: finish to start (FS), start to start (SS), finish to finish (FF) or start to
      finish (SF), with a lag. The dates of the project that waits follow from the computed dates of the other, on this
      chart and on its own page, and Why? beside a start names the project and the task that hold it. When the other plan
      moves, this one moves with it, without a change of its own.

      # Where it is kept

      A link belongs to the plan of the task that waits, and whoever may change that plan sets it. Its cell Waits for
      takes it too: 4, P-16:12FS+2d. Undo takes it back, the history tells it, and the past has it as it stood.

      # Room

      The table below the chart says for each link the day before which the task may not start or finish, and how far
      the dates may slip before the link moves it. Holds it means that there is none: the two projects move together.

      Float and what is critical count all projects of this chart: how far a task may slip without its own project, or one
      that waits for it, finishing later. On the page of one project they count that project alone.

      # Projects that you may not see

      You are told that a link is there and what day it gives, and nothing of the other project.

      # Levelling and chances

      Both take the other projects to keep their dates.

      # What goes wrong

      - A link is refused because tasks of several projects would wait for each other in a circle: the way round is named;
        take out one of its links.
      - A circle came about by a link inside one of the plans: one link is passed over and the page names the circle.
      - The task that was waited for is not in its plan any more: the link is passed over until it is taken out or linked
        to another task.
      - A constraint, or what has happened, has the task earlier than the link allows: the link is called broken.
      """)
}
