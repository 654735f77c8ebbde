extension HelpTexts {
  /// The room of people: who they are, what they hold, what they may do.
  static let people: [HelpTopic] = [
    HelpTopic(
      slug: "people", title: "People", summary: "Everybody who works with the office.",
      text: """
        The directory of members, sponsors, managers, advisers and suppliers. Being in it gives no rights and no
        sign-in: rights come from posts, and a sign-in is an account.

        # Step by step

        - Enter a person with name, e-mail and kind of employment.
        - Appoint her: open the post and add an assignment, or name her sponsor or manager on a project.
        - If she is to sign in, the system administrator makes an account for her.

        # When somebody leaves

        - Choose Hand over on her page, and give all that she holds a successor.
        - Set her status to left, which the hand-over can do too; from then on she holds no rights, her posts count as vacant, and she cannot be appointed. \
        Have the account disabled.
        - Do not archive her: her name stands in the history either way.

        # What goes wrong

        The e-mail is taken: she is entered already. Search for the address.
        """),
    HelpTopic(
      slug: "person", title: "A person", summary: "Posts over time, and what they allow.",
      text: """
        The page shows the posts that a person fills, filled or will fill, with days and shares of her time; for whom
        she stands in; the projects and programmes that name her; and what she may do today, area by area.

        # Step by step

        - Open Why beside a right to see the role, the place and the record from which it comes.
        - Choose a day in the header to see what she held and might do then.

        # What goes wrong

        - She lacks a right: a job title gives none. Appoint her to a post whose role has it, at the place where it \
        is needed or above.
        - She has a right she should not have: end the assignment from which it comes.
        - More than all of her time is flagged: the shares of her posts add up past 100 % on the days named. Lower \
        a share or end a post.
        - You see less than you expect: posts at places that you may not see are left out.
        """),
    HelpTopic(
      slug: "roles", title: "Roles",
      summary: "The 34 parts that can be played, with responsibilities and rights.",
      text: """
        A role says what somebody answers for, what she decides, with which roles it never goes together, and which
        rights it has in each area. A role alone gives nobody anything: a post puts it at a place, an assignment puts
        a person in the post.

        # Step by step

        - Open a role to see who holds it where, since when and on what authority, which posts with it stand empty, in \
        which processes it has a part, with whom it never meets in one person, and where it leads.
        - Press Job description for a page to print.
        - Say under Competencies a line each with the level, and under Leads to the keys of the roles that follow: the \
        page then says what is to be learned for the step.

        # Reading the rights

        - R read, C contribute, U edit (and contribute), A approve, P publish, X run, r summary only, - nothing.
        - In this version a summary is the whole entry without its history.
        - A star means only where the person is named on the entry.
        - Words in brackets confine the right to a part.

        # Good to know

        - A right holds at the place of the post and in everything below it.
        - Sponsor and manager of one project are two persons, auditors never deliver what they audit, and whoever \
        looks after the system takes no business decisions.
        - The rights of the standard roles are not edited here; to find out who has one, ask Who may?
        """),
    HelpTopic(
      slug: "posts", title: "Posts", summary: "Seats to be filled: a role at a place.",
      text: """
        A post is a seat: one role on exactly one office, portfolio, programme or project. It stays when people come
        and go, so vacancies can be seen.

        # Step by step

        - Enter the post with its role and its place. Say whether it heads the office, whether it must be filled, \
        and how many may hold it at once.
        - Appoint somebody with an assignment.
        - A post that is no longer needed is archived; its past stays in the history.

        # What goes wrong

        - It wants exactly one place: clear the other fields.
        - The office has a head post already: change or archive that one.
        - You may not change it: nobody widens a post that she fills herself. Ask whoever appoints.
        - It shows as vacant though somebody was appointed: look at the days of the assignment.
        """),
    HelpTopic(
      slug: "assignments", title: "Assignments", summary: "A person in a post, from a day to a day.",
      text: """
        An assignment puts a person in a post for a time with a share of her working time, and may name a deputy.
        Rights follow from it on its first day and end with its last, or when she leaves.

        # Step by step

        - Choose person and post, give the first day and, if it is known, the last.
        - Name a deputy if somebody is to stand in: she has the rights of the post in the same days, except to \
        approve what the holder asked for.
        - To end it, give it a last day. Archiving is for what was entered by mistake.

        # What goes wrong

        - The post is full in these days: end the other assignment first, or let the post take more holders.
        - The roles exclude each other here: sponsor and manager, or auditor and deliverer, are two persons.
        - You may not: nobody appoints herself or changes her own appointment.
        """),
    HelpTopic(
      slug: "who-may", title: "Who may?", summary: "Who may do something, and by which authority.",
      text: """
        Ask before you try, or find the person who can help.

        # Step by step

        - Choose what is to be done and name the entry by its code, such as P-12.
        - For something new, say what it is and where it is to stand, such as a waiver at P-12.
        - The answer says whether you may and why; who else may, in which role and where it is held; and which roles \
        give the right at all.

        # What goes wrong

        - There is no such entry, or none that you may see: both are answered alike. Check the code.
        - Nobody may at present: no post that gives the right is filled here or above. Fill one of a role named below.
        - You hold the role and may not: you asked for the decision yourself, stand in for who did, or the post has \
        ended. The sentence says which.

        The same answer stands wherever an action is refused.
        """),
  ]
}
