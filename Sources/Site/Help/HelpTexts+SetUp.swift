extension HelpTexts {
  /// Setting up an office and giving it another form.
  static let setUp: [HelpTopic] = [
    HelpTopic(
      slug: "set-up", title: "Set up an office",
      summary: "From a few answers to offices, posts and delegations in draft.",
      text: """
        Say how the organisation is: how many projects, of what kind, how mature, how things are decided. The page
        answers with a form of office on every axis, and with what each answer weighed for it and against it.

        # Step by step

        - Answer what you know. What is left out weighs nothing. The answers stand in the address: send it to a \
        colleague.
        - Read the recommendation. Where two options are close, the page says so; you decide.
        - Choose Draft these offices. Name the spokes and the limits, and look at what would be drafted.
        - Draft all of it. It happens at once or not at all.
        - Under What remains, put people into the posts, approve the mandates, put the delegations in force, import the \
        portfolio, and ask who may decide.

        # What goes wrong

        - Nothing is drafted: the sentence says what you may not do there, and who may.
        - A delegation is left out: nobody gives an authority that she holds herself. Somebody else lays it down, or a \
        body decides it.
        - A line of people is refused: each line has a name, an e-mail and the code of a post, with commas between. \
        Nobody is entered until all lines are right.
        """),
    HelpTopic(
      slug: "redesigns", title: "Redesigns",
      summary: "Another form for an office, looked at before it is adopted.",
      text: """
        A redesign is a draft of another profile, parent, level or kind for an office, and of policies. Its page works \
        out what would change: controls, projects, posts, rights and delegated authority. Nothing is written by looking.

        # What the page tells

        - Who is affected: each control of each office and live project whose level would be another.
        - Falls short at once: projects that meet a control today and would not meet it at the new level.
        - Posts: what the establishment asks for then and not now, which of it is there already, and who may head it.
        - Rights, with a new parent: who at the offices above would lose or gain rights here and below. What somebody \
        keeps by another post is not counted.
        - Authority, with a new parent: delegations that would no longer reach the office, those that would, and the \
        requests that another would decide.

        # Step by step

        - Enter the redesign: the office, what changes, the reason and the alternatives that were weighed.
        - Write policies a line each: control, level, lock and condition, such as template_use require floor tier<=2.
        - Read what would change. Edit the draft until it is right.
        - Choose Compare drafts where there are several: they stand side by side with the office as it is.
        - Say why and adopt it. The office, its policies and the record of the decision change at once.

        # What goes wrong

        - It is refused: to adopt it takes the right to change the office, and over standards for its policies.
        - A line of policies is not understood: the page names the line.
        - Nothing is told of an office: its posts are not yours to see. Somebody who sees both parents looks with you.
        - A delegation was passed on from one that would no longer reach here: it stays in force until it is revoked.
        """),
    HelpTopic(
      slug: "office-reviews", title: "Reviews of offices",
      summary: "Once a year, and when much has changed: does the office still fit?",
      text: """
        An office is looked at once a year, when its head changes, and when it moves to another parent or unit. The page \
        of a review gathers the facts since the last one, says what is missing, and leads on to what follows.

        # Step by step

        - Plan it: the office, the occasion and the day. Governance lists offices that ask for one, each with its reason.
        - Before it, write what the customers of the office expect. Read the facts: then and now, and what came between.
        - On the day, mark it as held, and write findings and a recommendation.
        - Choose Begin a redesign where the office is to change: the draft is linked to the review, and its reason is the \
        recommendation.
        - Choose Plan the next review: it is entered for a year later, once.
        - Close it when nothing is missing.

        # What goes wrong

        - Then is not known: nothing was recorded of the office on that day. It is not the same as none.
        - It cannot be closed: the list at the top says what is missing.
        - The next review is refused: one is planned already, or another was held since. The sentence names it.
        - The facts of a review that was held stay those of its day.
        """),
  ]
}
