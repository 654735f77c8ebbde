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
        out what would change, for which controls, offices and projects. Nothing is written by looking.

        # Step by step

        - Enter the redesign: the office, what changes, the reason and the alternatives that were weighed.
        - Write policies a line each: control, level, lock and condition, such as template_use require floor tier<=2.
        - Read what would change. Edit the draft until it is right.
        - Say why and adopt it. The office, its policies and the record of the decision change at once.

        # What goes wrong

        - It is refused: to adopt it takes the right to change the office, and over standards for its policies.
        - A line of policies is not understood: the page names the line.
        """),
  ]
}
