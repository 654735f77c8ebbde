extension HelpTexts {
  /// Who does what, what one answers for, and the letters that say so.
  static let responsibilities: [HelpTopic] = [
    HelpTopic(
      slug: "raci", title: "Who does what",
      summary: "Who is responsible, accountable, consulted and informed, and why.",
      text: """
        The matrix says for each of the 37 processes of an office who answers for it, who does it, who is consulted and \
        who is informed. It starts with the standard for the kind of the governing office, and every office from the root \
        down may lay down another part. Choose an office or a project; the letters turn into people on the day shown.

        # Reading it

        - A accountable, R responsible, C consulted, I informed, S supports. Exactly one A and at least one R stand in \
        every process.
        - Open a letter to see who that is, and every record that led to it or was left aside.
        - An underlined letter was laid down by an office and differs from the standard.
        - Gate reviews and changes have two rows where it is not known whether the amount lies within the authority \
        delegated: up to the limit the sponsor answers, above it the board. Enter an amount to see one.

        # Step by step

        - To see what you answer for, press What am I accountable for.
        - To change a part, press Change beside the process and enter a line: office, process, role, part, and where \
        it holds.
        - To share out what a project hands over, enter lines about deliverables for the project.
        - Export CSV gives what is shown as a file; print gives one A3 in landscape.

        # What goes wrong

        - A line is refused because somebody else is accountable: two lines of one office never name two who answer for \
        the same. Change the first one.
        - A line is refused because it would take the part of whoever answers: give the A to another first.
        - A line is refused as not independent: an auditor answers for audits and for nothing else, and nobody reviews \
        her own work.
        - Vacant or no such post: somebody must be appointed, or the part given to a role that is filled here.
        - A line does not count: open the letter; it says which condition or which other line stands against it.
        """),
    HelpTopic(
      slug: "responsibilities", title: "Responsibilities",
      summary: "What one person answers for, decides and owes, and that she knows it.",
      text: """
        The page of a person gathers her posts, the projects that name her, her part in every process, what she may \
        decide, and what is due of her. Everybody finds her own with Responsibilities on her page.

        # Step by step

        - Read what your posts ask of you, and open the letter for the whole of it.
        - Press I know what it asks beside each post. It is kept with the appointment, in your name.
        - The head of an office sees on the page Acknowledgements of her office who has not done so yet.

        # What goes wrong

        - It is to be acknowledged again: the appointment was changed since. What counts is the version that stands.
        - The button is missing: everybody acknowledges for herself only, and not in the past.
        - A part is missing: it comes from the role of the post and the place where it is held; open the matrix there.
        """),
    HelpTopic(
      slug: "appointment-letters", title: "Letters and job descriptions",
      summary: "Appointments and roles on paper, written from the data.",
      text: """
        A letter of appointment says what somebody is appointed to, from when until when, what she answers for there, \
        what she may decide and up to which limit. A job description says the same of a role in general. Both are written \
        anew from the data each time, so correct the data and not the letter.

        # Step by step

        - Open a role and press Job description, or open a person's responsibilities and press Letter beside a post.
        - For the sponsor and the manager of a project, find the letters on its side People and authority.
        - Print the page: the frame is left out, and two places to sign stand at the foot.

        # What goes wrong

        - No limits are stated: no delegation of authority is in force for the role or the person at that place.
        - The authority is not stated: say in the assignment by whose decision it was made.
        """),
  ]
}
