extension HelpTexts {
  /// What stands empty, who is asked for too much, what passes on when somebody goes, and the chart for the wall.
  static let posts: [HelpTopic] = [
    HelpTopic(
      slug: "vacancies", title: "Vacancies",
      summary: "What stands empty, since when, and what should be there.",
      text: """
        The page lists posts that nobody fills, posts that a kind of place must have and has not, and projects,
        programmes and bodies for which nobody is named as sponsor, manager or chair. The age is worked out: from the
        day after the last holder's last day, from the day on which she was said to have left, or from the day on
        which a post that was never filled was entered.

        # Step by step

        - Narrow the list to an office and all below it, to a role, or to what must be filled.
        - Choose Appoint to fill a post, Set up to enter one that is missing, Open to name somebody.
        - Export CSV gives the list as it is shown, with all rows.

        # What must be there

        The establishment at the foot of the page says what each kind of place needs and why. Offices that are only
        proposed need nothing yet.

        # What goes wrong

        - A post shows as vacant though somebody holds it: she has left, or the days of her assignment have not begun \
        or are over.
        - A head post cannot be saved: a permanent office is headed by a director or a head, a temporary one also by a \
        lead, a programme manager or a project director. Another role may head it if its entry says so under May head.
        - Project managers are listed as reporting elsewhere: their office is directive, so their line manager is its \
        head. Change the line manager, or leave it as a known exception.
        """),
    HelpTopic(
      slug: "allocation", title: "Allocation", summary: "Who is asked for more than all of her time.",
      text: """
        For everybody the shares of all her posts, at offices, programmes and projects, are added up day by day. Who
        passes 100 % within the days chosen is listed with the periods; Why names the posts behind each.

        # Step by step

        - Choose how far ahead to look.
        - Open Why beside a period and follow a post to lower its share or to end it.

        # Good to know

        - Sponsors and managers who are named on a project or programme have no share there. On how many she is named \
        stands in a column of its own.
        - From 100 to 150 % is a hint: the page of the assignment says so. Past 150 % an appointment is refused unless \
        it says why under Why in spite of a requirement. To end an assignment or to lower a share is never refused.
        - Only posts that you may see are counted, here and when you appoint.
        """),
    HelpTopic(
      slug: "hand-over", title: "Hand-over",
      summary: "Successors for all that somebody holds, before she goes.",
      text: """
        The page lists what is in somebody's hands: posts and deputy's places, projects and programmes that name her,
        portfolios, objectives and mandates, delegations, requests that wait, seats in bodies, actions, success
        factors, parts in the RACI, units she heads, people she manages, and her account.

        # Step by step

        - Give her last day. What has days ends then, and begins for the successor on the day after. What has no days, \
        such as being sponsor of a project, passes at once.
        - Name one successor for all of it, and another one in the lines that should go elsewhere. Write end where \
        nobody needs to follow, or later to leave a line as it is.
        - Try it. Each line says what would become of it, or why it cannot pass like this.
        - Hand over. All of it is done together, or nothing.
        - On her last day tick Then set her to left, or change her status on her own page.

        # What goes wrong

        - She cannot be set to left: something is still in her hands. What you may not see there, somebody further up \
        hands over.
        - A line is not yours to change: each change needs the right that it would need by itself. The page names who \
        may.
        - Her own posts cannot be handed over by herself: nobody changes her own appointment.
        - The successor holds the post already, or is sponsor where she would be manager: name another one in that line.
        - She is gone already and still named: Governance lists such orphans, and the hand-over works all the same.
        """),
    HelpTopic(
      slug: "office-chart", title: "The office chart", summary: "For any day, for the wall, as a file.",
      text: """
        The chart shows the open offices with their heads, posts, people and empty seats, what each head may decide of
        changes to budgets, and ties beside the line as dotted curves. The same stands below as an outline and as a
        table.

        # Step by step

        - Choose a day. For a day that is over the office is read as it stood at its end. For a day to come, \
        appointments and closures count that are known today.
        - With many offices only so many levels are drawn as stay legible; a box says how many offices stand below it, \
        and leads to a chart of that part. Choose an office to begin with, or more levels, yourself.
        - Sheet to print on A3 holds the chart alone; print it from the browser.
        - SVG file stands by itself: open it in any drawing program. PNG file is made by your browser from it, since the \
        browser has the fonts.

        # What goes wrong

        - There is no button for PNG: scripts are off. Open the SVG file and export it.
        - Hub and spokes is drawn as a tree: around a hub there is room for 24 offices.
        - A limit is missing: there is no delegation over budget changes in force for the head, or you may not see it.
        """),
  ]
}
