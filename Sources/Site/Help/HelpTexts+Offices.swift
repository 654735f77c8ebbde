extension HelpTexts {
  /// The rooms of offices, their mandates and the ties between them.
  static let offices: [HelpTopic] = [
    HelpTopic(
      slug: "offices", title: "Offices", summary: "The chart of all offices, by date.",
      text: """
        The chart shows which office stands under which, who heads it, how many people work in it and what is vacant,
        on the day in the header. Draw it as a tree, or as a hub with its spokes; dotted lines are ties beside the
        tree. Every chart has the same content as a table below.

        # Set up a new office

        - Enter it with its parent, level, kind and control profile. It starts as proposed.
        - Draft its mandate, have it approved and put it in force.
        - Add the head post and appoint somebody.
        - Move the office on: approved, mobilising, operating.

        # Conflicts

        Below the chart stands what does not fit, each line with its mend: an office that operates without mandate or
        head, one past its last day, two under one parent with the same scope and domain, a post that must be filled
        and is not. When the mend is done the line is gone.
        """),
    HelpTopic(
      slug: "office", title: "An office",
      summary: "Mandate, life, posts, controls and projects of one office.",
      text: """
        The overview shows the mandate in force, where the office stands in its life and what each next state needs,
        the offices below it and its facts. The other sides show posts with their holders, the controls it lives by,
        and the projects it governs.

        # Step by step

        - Edit a fact where it stands, or choose Edit for all of them.
        - Under Life, press the next state. What is not met is named with a link to where it is mended.
        - Under Controls, open Why beside a level to see every record that led to it.

        # What goes wrong

        - It will not operate: a mandate in force and a filled head post are needed.
        - It will not close: a live project still names it, or an open office hangs below. Give those another office \
        first.
        - It will not take a closing day: only a temporary office has one, and it must have one.
        """),
    HelpTopic(
      slug: "office-profile", title: "Change a profile", summary: "See who is affected before it is saved.",
      text: """
        A profile is a bundle of starting levels for all 24 controls: supportive, controlling, directive, delivery,
        intermediate, agile, centre of excellence, project office, traditional or custom.

        # Step by step

        - Choose a profile. The page shows, control by control, the level and lock now and then.
        - Below it stand the controls, offices and live projects whose level would really move.
        - Say why and press the button. The reason stands in the history.

        # Good to know

        - Nothing is saved by looking.
        - Policies count before profiles. Where an office on the way has laid a policy down, the profile moves \
        nothing; the page shows only true differences.
        - If somebody saved the office meanwhile, look at the preview again and save then.
        """),
    HelpTopic(
      slug: "mandates", title: "Mandates", summary: "What an office is for and may do, one version in force.",
      text: """
        A mandate says why an office exists, what is in and out of its scope, what it may decide and what it only
        recommends, its services and its measures of success. An office has as many versions as it needs, and one in
        force.

        # Step by step

        - Draft a version with purpose, scope, authority, sponsor and the day of its next review.
        - Put it under review; somebody with the right to approve approves it and puts it in force in one act. What \
        was in force before is superseded by it.
        - If you may approve, do it from the draft at once. If it was approved before, put it in force. Without a first \
        day it begins today.
        - For the next version open the one in force and choose Draft the next version: its text is copied, and the \
        page shows field by field what you then change.
        - Charter writes the version as a document for print, with places to sign.

        # What goes wrong

        - The next version cannot be drafted: one is on its way already. Go on with that, or withdraw it.
        - Another mandate is in force, and you edit the status by hand: put the new one in force by its button instead.
        - The text cannot be changed: what was in force is kept as it was. Draft a new version. The review day may \
        still be moved.
        - You may edit but not approve: approving is a right of its own. Who may? names who has it.
        """),
    HelpTopic(
      slug: "rules-of-engagement", title: "Rules of engagement",
      summary: "How an office works with others, and who has said that she knows it.",
      text: """
        An office may lay down how it works with others: what they can count on, and what it counts on. Whoever holds
        a post in the office or below it says in her own name that she knows these rules.

        # Step by step

        - Whoever may change the office writes the rules into it, under Purpose and means.
        - Each holder of a post finds a reminder on Today, reads the rules and presses I know these rules.
        - The page shows who has done so and who has not.

        # Good to know

        An acknowledgement holds for the text that was read. When the text changes, everybody is asked anew; other
        changes of the office ask nobody.

        # What goes wrong

        - The rules were changed since you read them: read them again, then acknowledge.
        - There is no button: you hold no post in the office or below it.
        """),
    HelpTopic(
      slug: "office-links", title: "Office links", summary: "Ties between offices beside the tree.",
      text: """
        The tree says from which office another inherits its controls. Links say what else joins them: one serves
        another, supplies standards to it, reports to it, or shares people with it. What flows may be information,
        process or people, and the cadence says how often.

        # Step by step

        - Enter a link with both offices, its kind and what flows.
        - Open the office chart: the tie is a dotted line. The view with hub and spokes shows it best.

        # What goes wrong

        - A link changes no control and gives no right. If an office is to bind another, make it the parent; if it is \
        to bind a project, make it the governing office.
        - A tie that no longer holds is archived, so that the chart of earlier days still shows it.
        """),
    HelpTopic(
      slug: "hub", title: "A hub and its spokes",
      summary: "Who is tied to an office, how each complies, and what is due and late.",
      text: """
        The side Spokes of an office shows every open office below it, and those that a link or a return ties to it:
        their heads and mandates, how many live projects they govern, how many controls are not met there, and which
        returns are overdue. A return is what a spoke owes its hub by a day: figures, a plan, a report.

        # Step by step

        - Under Ask for a return, say what is to come and by when. Choose Again for a row of them: monthly keeps the \
        day of the month, or takes the last day of a shorter one.
        - Take the tick away from spokes that need not send it, and press Ask for it. All are entered, or none.
        - When something has come, press It came today, or open the return and enter the day.

        # What goes wrong

        - A spoke owes it already: the same name for the same day is asked of nobody twice.
        - A spoke is missing: put the office below the hub, or tie it with a link under Office links.
        - Today of whoever holds a post in the spoke shows what is due within 14 days.
        """),
  ]
}
