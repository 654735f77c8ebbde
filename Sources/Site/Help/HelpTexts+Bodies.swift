extension HelpTexts {
  /// Bodies that decide together, their meetings, and what comes of them.
  static let bodies: [HelpTopic] = [
    HelpTopic(
      slug: "bodies", title: "Bodies",
      summary: "Boards and committees: who sits in them, and what they decide.",
      text: """
        A body decides together for one office, portfolio, programme or project. Its terms of reference say what it
        may decide itself, how many members must be there, by which majority, and to which body it escalates. Every
        decision names the version of the terms under which it was made.

        # Step by step

        - Add the body with its place, its authority in words, its quorum and its majority.
        - Seat its members: one chair, who has a vote, for whom each speaks, and who stands in for her.
        - Plan its meetings. What waits for a decision below the body is offered for its agenda.
        - Look at the diagram to see which body escalates to which, and where the way up ends.

        # What goes wrong

        - A change of the terms is refused: quorum, majority, chair and authority belong to a version. Raise it.
        - A second chair is refused: end the seat of the first one, then begin the other.
        - A body is dissolved and still has meetings planned: cancel them; it meets no more.
        """),
    HelpTopic(
      slug: "meetings", title: "Meetings",
      summary: "From the agenda over papers and votes to approved minutes.",
      text: """
        The page of a meeting is where it is run. The chair and the secretary of the body run it, and whoever may
        change meetings there. The outcome of a point follows from quorum and votes; nobody types it.

        # Step by step

        - Put requests and other points on the agenda, each with a proposal that can be voted on.
        - Issue the papers. From then on title, proposal and paper of each point stay as the members have read them.
        - On the day, record who is there, by herself or by her deputy. That opens the meeting.
        - Enter the votes, or let members enter their own. Who votes against says why.
        - Close each point. A decision is written with the terms it rests on, the votes, the dissent and the paper; a \
        request is approved or rejected with it.
        - Write the minutes; another member approves them. From then on nothing of the meeting is rewritten.
        - Print the agenda or the minutes from their own sides.

        # What goes wrong

        - There is no quorum: the meeting may be held, but nothing is decided. Put the points off; requests stay open.
        - A paper is wrong after it was issued: put the point off, or add a point with the better paper and issue again.
        - A vote is refused: nobody votes on her own request, nor does whoever stands in for her, and a member who is \
        there votes herself.
        - A member asked for it and the quorum is one short: she does not help to make the quorum for her own request.
        - You cannot approve the minutes: you wrote them.
        """),
    HelpTopic(
      slug: "agenda-items", title: "Agenda items",
      summary: "The points of a meeting, with papers and outcome.",
      text: """
        A point is for decision, discussion or information. For decision it needs a proposal; a request can be put to
        the body with it. Outcome, decision and fingerprint are set by the meeting.

        # Step by step

        - Open the meeting and add the point there, or put a waiting request on its agenda.
        - Write the proposal as it would be carried, and the paper that the members need.

        # What goes wrong

        - The point cannot be changed: its paper was issued. Put it off in the meeting and put it anew.
        - The request is refused: it waits on another agenda, or the body does not decide for what it is about.
        """),
    HelpTopic(
      slug: "decisions", title: "Decisions",
      summary: "What was decided, by whom, on what authority and grounds.",
      text: """
        A decision is never rewritten. It stands, is revoked with a reason, or a later one takes its place. Decisions
        of a body come from closing a point in its meeting, those under delegated authority from deciding a request.

        # Step by step

        - Open a decision to read its authority, the dissent, and how things stood when it was made.
        - To replace one, enter the new one, name the old one under Takes the place of, then set the old one to superseded.
        - To enter one by hand, name the authority: the delegation, the terms of reference, or the law.

        # What goes wrong

        - A change is refused: enter a new decision instead.
        - A decision of a body is refused: only its chair or its secretary enters by hand what it decided elsewhere.
        - Superseded is refused: nothing names the decision as the one whose place it takes yet.
        """),
    HelpTopic(
      slug: "actions", title: "Actions", summary: "What somebody undertook to do by a day.",
      text: """
        Actions come from meetings, reviews, audits and gates. The page shows what is open: overdue first, then what
        is due soon, later, and without a day.

        # Step by step

        - Add an action from the point of the meeting in which it was undertaken.
        - Name an owner and a day; without them nobody is reminded.
        - Set it to done when it is done; whoever asked for it verifies it.

        # What goes wrong

        - An action does not stand under Mine: it names another owner, or none.
        """),
    HelpTopic(
      slug: "decision-latency", title: "Decision latency", summary: "How long decisions take, and for whom.",
      text: """
        The days from the day on which something is raised to the day on which it is decided, by body and by kind,
        against the target in the body's terms. What is put off stays open and goes on counting.

        # Step by step

        - Choose how far back. Look at the middle first: half of the decisions took less, half took more.
        - Open a body whose dots lie far beyond its diamond; its page shows what waits and how long already.
        - For programs the same figures stand at /api/v1/decision-latency; on the command line, podium latency.

        # What goes wrong

        - The middle is not known: nothing that was raised has been decided in these days.
        - A decision is missing: nobody recorded the day on which it was raised.
        - There are few decisions: read the figures with care; one slow one moves the middle.
        """),
    HelpTopic(
      slug: "calendar", title: "My meetings", summary: "Your meetings here and in your calendar program.",
      text: """
        The page lists the meetings of the bodies in which you sit or stand in for somebody. Calendar programs can
        subscribe to them.

        # Step by step

        - Make an address and copy it into your calendar program. It is shown once.
        - A program that can send a token fetches /calendar.ics instead. A body has its own feed on its page.

        # What goes wrong

        - The address has got into other hands: make a new one, or end it under Settings, Tokens. It opens your meetings \
        and nothing else.
        - A meeting shows at another hour: starts are kept in UTC, and calendar programs show them in your own time.
        - A meeting is missing: your seat had ended by its day, or you may not see the body's meetings.
        """),
  ]
}
