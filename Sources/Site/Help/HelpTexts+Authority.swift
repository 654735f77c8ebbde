extension HelpTexts {
  /// Delegated authority: who may decide, requests and delegations.
  static let authority: [HelpTopic] = [
    HelpTopic(
      slug: "authority", title: "Who may decide?",
      summary: "The chain of delegated authority, asked for any amount.",
      text: """
        Say what is to be decided, for which project, programme, portfolio or office, and how much it takes. The page
        answers with the person who decides it, and with everybody who was asked on the way and why she may not.

        # The rule

        - The nearest goes first: who holds authority at the project itself, then at its programme, its portfolio, its \
        office and the offices above.
        - Of several there, the one with the least limit that suffices decides.
        - The limit holds for the single request and, together with what was granted of late, for the sum: to the same \
        requester, and for the same project. So nobody gets past a limit by asking in slices.
        - Whoever asks does not decide, nor does her deputy, nor who covers for her.
        - Whoever is away does not decide; who covers for her decides in her place and within her limit.
        - Where no delegation reaches, it goes to the nearest body above.

        # What goes wrong

        - Nobody may decide: delegate authority at the place or above it, or found a body there.
        - The currency differs: a limit in pounds says nothing about euros. Delegate in the currency that is asked.
        - A limit in percent needs the budget of the project.
        """),
    HelpTopic(
      slug: "requests", title: "Requests", summary: "Ask for a decision, see who takes it, decide.",
      text: """
        A request puts something before who may decide it: money, time, a contract, a gate, an appointment.

        # Step by step

        - Enter the request for one project, programme, portfolio or office, with the amount or the days and the reason.
        - Its page says at once who decides it and why.
        - Who may decide finds it under Today and decides it on the same page: approved, with conditions, or rejected, \
        always with a reason.
        - The decision is kept as a record of its own: who, under which delegation, and the request as it stood.

        # What goes wrong

        - You want to change it: until it is decided, who asked may; after that, ask anew.
        - It was changed while you read it: read it again; what is decided is what was seen.
        - You no longer need it: who asked withdraws it.
        """),
    HelpTopic(
      slug: "delegations", title: "Delegations",
      summary: "Who may decide what, where, up to which limit, until when.",
      text: """
        A delegation gives a role, or a person, the authority to decide one kind of thing at one place and all below it.

        # Step by step

        - Enter it as a draft: over what, to whom, where, the limit of one request and of the sum, from when to when.
        - Whoever may approve at that place puts it in force; or name the decision of a body by which it comes into force.
        - See the matrix of an office for all that is delegated there, on any day; it can be taken out as CSV.

        # Passing authority on

        - Only a delegation that says so may be passed on, within its place, its limit, its sum and its days.
        - What was passed on ends when the one it came from ends or is revoked.

        # What goes wrong

        - The role takes no decisions of that kind: the matrix of rights gives it no A there. Choose another role, or a person.
        - You hold it yourself: nobody writes or changes her own authority. Ask somebody who does not hold it.
        - It is in force and wrong: it is not rewritten. End or revoke it, and lay down another.
        """),
    HelpTopic(
      slug: "decisions", title: "Decisions", summary: "What was decided, by whom and under which authority.",
      text: """
        Every decision stands here with its outcome, its reason, the authority used and the evidence as it was then.

        # What goes wrong

        A decision was wrong: it is not rewritten. Make a new one that takes its place; both stay.
        """),
  ]
}
