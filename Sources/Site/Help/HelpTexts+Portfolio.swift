extension HelpTexts {
  /// The room of the portfolio: what is chosen and watched together, and for which ends.
  static let portfolio: [HelpTopic] = [
    HelpTopic(
      slug: "portfolios", title: "Portfolios", summary: "What is chosen, funded and watched together.",
      text: """
        Each line shows a portfolio with its live projects, their whole-life cost and benefits in each currency, the
        ratings that they declare, and how the share of red and amber/red moved from report to report.

        # Step by step

        - Enter a portfolio with its office, owner and budget envelope. It starts in planning; make it active.
        - Name it on projects, one by one or when you import them.
        - If its data is published under a licence, write the source once; it is shown wherever the data is.

        # What goes wrong

        - Sums seem too low: currencies are never mixed, and projects without an amount, closed or cancelled are not \
        in them. Projects that you may not see are not counted either.
        - The trend is empty: it needs published status reports of at least two days.
        """),
    HelpTopic(
      slug: "portfolio", title: "A portfolio", summary: "Board, roadmap, pictures, movers and list.",
      text: """
        Five ways to look at the same projects; filters hold in all of them and stand in the address, so that a view
        can be sent to a colleague.

        - Board: ratings today and over the reports, and projects by state.
        - Roadmap: bars from start to finish, the baseline as a ghost, today as a line.
        - Pictures: cost variance against finish or slip; the area of a bubble is the whole-life cost.
        - Movers: what changed between the two latest reports, and what came in and left.
        - List: the projects, filtered and sorted, as a file if you like.

        # Good to know

        - Every picture has its table beside it, and every derived figure its Why.
        - A project is missing from a picture: it lacks the dates or amounts, or is in another currency. The page says \
        how many are left out.
        - Movers are empty: projects need two published reports.
        - A closed project counts only when you filter for its state.
        """),
    HelpTopic(
      slug: "programmes", title: "Programmes", summary: "Projects that bring one change about together.",
      text: """
        A programme joins projects under one sponsor and one manager for one change. It stands under a governing
        office and may belong to a portfolio.

        # Step by step

        - Enter it with its office, portfolio, sponsor, manager and vision. It starts at identify.
        - Name the programme on its projects.
        - Move it on: define, deliver, close, closed.

        # What goes wrong

        - A project will not join: it names another portfolio than the programme does. Make them agree.
        - You may not name yourself sponsor or manager: being named is an appointment, and somebody else makes it.
        - Sponsor and manager are the same person: they must be two.

        Tranches, shared risks and benefits are not part of this version.
        """),
    HelpTopic(
      slug: "objectives", title: "Objectives", summary: "What the organisation wants, with a measure.",
      text: """
        Objectives are what portfolios, programmes and projects are chosen for. Each has a measure, a baseline, a
        target, a day, a weight and an owner, and may be part of a larger one.

        # Step by step

        - Enter the objective at its office and make it active.
        - Hang smaller objectives below it with Part of.
        - Name objectives on a portfolio, programme or project; that project's page shows them.
        - When it is reached, set it to achieved; when it is given up, to dropped.

        # What goes wrong

        - This would put it below itself: the chain of Part of runs in a circle. Choose another parent.
        - Weights are shown as entered; they need not add up to 100 % and decide nothing by themselves in this \
        version.
        """),
  ]
}
