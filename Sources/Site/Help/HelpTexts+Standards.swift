extension HelpTexts {
  /// The room of controls: what is laid down, and where it was lightened.
  static let standards: [HelpTopic] = [
    HelpTopic(
      slug: "controls", title: "Standards",
      summary: "How strictly each control is in force, office by office.",
      text: """
        Rows are the 24 controls, columns the offices that you may see. The number is the level. Each cell leads to
        the office, each row to the control.

        # The levels

        - 0 off: not applied.
        - 1 advise: recommended; nothing is held up.
        - 2 require: comply or explain.
        - 3 block: no progress without it, save by waiver.
        - 4 own: the office does it itself; the project may ask and comment.

        # Step by step

        - Find the cell that surprises you and open it; Why lists every record that led to the level.
        - To change it for good, look at a policy first. To change it for one project, tailor it or ask for a waiver.

        # Good to know

        At block the office holds up the act itself, with the way out: a project does not start unregistered or
        without sponsor and manager, does not enter delivery with gaps in its record or with a report that is late,
        and is not closed without its closure report; nobody is appointed without the training that her role asks
        for. At own, registration, the manager, publication and the close are the office's alone. The other controls
        are resolved, explained and shown, and people act on them.
        """),
    HelpTopic(
      slug: "control", title: "A control", summary: "What it asks, what its levels mean and where it stands.",
      text: """
        The page says what the control asks and what each level means for it. Below stand its level in every office,
        the policies laid down for it, and the waivers asked for or granted, the next to end first.

        # Step by step

        - Open Why beside a level. Each line is a record that counted, or that was set aside and by which lock.
        - Choose Lay down a policy to see who would be affected by another level.

        # What goes wrong

        - The level of a project differs from that of its office: a policy with a condition, a tailoring record or a \
        waiver is at work. The project's own page shows it under Controls.
        - Your policy has no effect: an office further up has locked the control, or set a floor or ceiling. Ask that \
        office, or ask for a waiver.
        """),
    HelpTopic(
      slug: "compliance", title: "Compliance",
      summary: "How projects stand against the controls in force.",
      text: """
        The page judges each project that you may see against the seven controls that act: registration, reports,
        declared colour, project manager, training, record and close. Nothing is typed here; change the facts and
        the result follows.

        # The results

        - Met: nothing is missing. At require a reason on the record is enough.
        - Not met: at require, block or own something is missing. The sentence says what, since when, and the way out.
        - Hint: the same at advise. Nothing is held against the project.
        - Declined: a hint to which the project has answered why it does not follow the advice, while that counts.
        - Not measured: the control does not ask yet, or the facts do not tell. It counts neither way.

        # When a report is due

        - Tier 1: 31 days after the last period, with 7 days to write it.
        - Tier 2, and a project without a tier: 31 days, with 10 days to write it.
        - Tier 3: 62 days, with 14 days to write it.
        - Tier 4: 92 days, with 14 days to write it.

        # Step by step

        - Choose an office to see the projects that it governs or that are governed below it.
        - Choose the result Not met, and begin at the top: it has been so for the longest time.
        - Open the project, and mend what is missing or ask for a waiver there.

        # What goes wrong

        - A waiver was granted and the line is still there: the waiver lowers the level, and the line now stands \
        among the hints. Open Why on the project for the account.
        - Something was entered at the console in spite of a block: it enters what others decided, and the result \
        shows what is missing.
        - Training is not measured: no role on the project asks for any, or training records are not open to you.
        """),
    HelpTopic(
      slug: "friction", title: "Friction",
      summary: "Which controls are waived, declined and waited for most.",
      text: """
        A control that many want leave from is either too strict or not understood. The page counts, for the last 365
        days and for projects that you may see, how often each control rubbed, by governing office.

        # What is counted

        - Waivers asked for, granted, refused, in force today, and expired.
        - Tailoring asked for and agreed.
        - Advice declined and followed.
        - Held up now: projects that do not meet a control at block or own today.
        - Asked to decided: the middle of the days from the entry of a waiver or tailoring to its decision.
        - Cases: waivers and tailoring asked for, advice declined, and what is held up now, added up.

        # Step by step

        - Begin with the longest bar, and read what projects gave as reasons under Waivers and Answers to advice.
        - Then change the policy, explain it better, or decide faster. The preview of a policy shows who is affected.

        # What goes wrong

        - A waiver that you know of is missing: its project is not open to you, or it was asked for before these days.
        - Acts that were refused on the spot are not kept as entries; /metrics counts them since the server started.
        """),
    HelpTopic(
      slug: "control-preview", title: "A policy before it is laid down",
      summary: "Who would be affected, and how.",
      text: """
        Here a policy is tried out. Nothing is saved until the second button.

        # Step by step

        - Choose the office, the control, the level, the lock and, if you like, a condition. Press Look.
        - The page lists the offices and live projects whose level would change, before and after.
        - Give its first day and the reason, and lay it down.

        # Conditions

        Parts with semicolons between, all of which must hold. Each may stand once: tier<=2; approach=agile,hybrid;
        type=change; amount>=GBP 1000000. A policy with more parts goes before one with fewer in the same office.

        # What goes wrong

        - The condition is not understood: the page says which part, with an example.
        - A policy for the same projects stands already: change that one, or end it first.
        - Nobody is affected: something further up binds more strongly, or no live project meets the condition.
        """),
    HelpTopic(
      slug: "control-policies", title: "Control policies",
      summary: "What offices have laid down, with locks and conditions.",
      text: """
        A policy sets one control to a level for an office and the offices and projects below it, from a day, and
        says whether those below may differ.

        # The locks

        - Default: those below may set anything.
        - Floor: only as strict or stricter.
        - Ceiling: only as strict or lighter; it shields teams from too much control.
        - Locked: not at all.

        # Step by step

        - Prefer the preview over the plain form: it shows who is affected.
        - To end a policy, give it a last day. To replace it, end it and lay down the next.
        - To tighten a rule without catching running projects, lay down the next for new projects only, or with days \
        of grace, and leave the earlier one open: it goes on for the projects of before.

        # What goes wrong

        - Live projects stand under the office: say what the rule means for them, at once, for new ones only, or after \
        days of grace.
        - The first day has passed: a rule counts from today at the earliest.
        - The same control is laid down already for the same projects in these days: end or change that policy.
        - A floor below and a ceiling above cross: the office further up has its way, and the conflict is reported to \
        the head of the lower office until one of them gives way.
        """),
    HelpTopic(
      slug: "waivers", title: "Waivers", summary: "Leave from a control, for a reason, until a day.",
      text: """
        A waiver brings a control of one project down for a time. It is the only way past a floor or a lock.

        # Step by step

        - On the project's page under Controls choose Ask for a waiver. Give the level, the reason, what is done \
        instead, and the last day. You ask in your own name.
        - Until it is decided you can change what you ask, or withdraw it; nobody else can change it.
        - Somebody else grants or refuses it in her own name. Nobody grants what she asked for, nor as the deputy of \
        who asked.
        - On its last day it still holds; the day after, the full level is back. It lasts three years at most; what is \
        needed for longer is tailored.

        # What goes wrong

        - It was granted and the level did not move: it lifts what its granting office and those below it laid down, \
        never what stands further up. Why on the project says which record holds. Ask the office that set it.
        - It cannot be changed: what was granted stays as it was. Withdraw it and ask for a new one.
        """),
    HelpTopic(
      slug: "advice-answers", title: "Answers to advice", summary: "Advice that is declined, and why.",
      text: """
        At advise a control holds nothing up, but it asks to be thought about. Whoever may contribute to the project
        answers in her own name: it is declined because, or it is followed.

        # Step by step

        - On the project's page under Controls find the hint and open Decline because. Give the reason, and the last \
        day if it is not to count for a year.
        - The hint then reads as declined, with the reason, who gave it and until when.
        - The day after, the advice asks again. Answer again if it still holds.

        # Good to know

        The latest answer of a project to a control counts. To take a refusal back, answer that the advice is
        followed.

        # What goes wrong

        - The control asks for more than advice: at require and above a reason does not help. Ask for a waiver.
        - It was declined and the line is not met all the same: the level was raised since. Why says by whom.
        - It cannot be changed: an answer stays as it was given. Answer again.
        """),
    HelpTopic(
      slug: "terms", title: "Terms", summary: "What words mean here, and who lays them down.",
      text: """
        The same word means different things in different places. An office lays down what it means by it, and that
        holds for all offices below it, until one of them lays the word down itself: the nearest office's meaning
        holds.

        # Step by step

        - Choose an office under As used in. The list shows the words that hold there, from whom each comes, and \
        which word of an office further up it takes the place of.
        - To add one, choose New term. Give the short form if there is one, and under Also called the other words \
        that people use for it.
        - An office's page shows its words under Words used here.

        # Good to know

        A word below that is also called by the name of one above takes its place: an office that has a quarterly
        review, also called gate, does not use the gate of the office above.

        # What goes wrong

        - The office lays the word down already: change that one.
        - You see a meaning and cannot open it: it comes from an office further up that is not open to you.
        """),
    HelpTopic(
      slug: "tailoring-records", title: "Tailoring", summary: "An agreed way of doing a control differently.",
      text: """
        Tailoring sets another level of a control for one project because that suits its work, with a rationale and
        the risk of doing so. It may make a control stricter or lighter within the bounds that offices left open.

        # Step by step

        - On the project's page under Controls choose Tailor; write the rationale and from when it holds. You propose in your \
        own name, and until it is decided only you change or withdraw it.
        - Somebody with the right to approve puts it in force, in her own name.
        - Give it a last day if it is not for good. Withdraw it when it is no longer needed.

        # What goes wrong

        - It is in force and not used: it would go below a floor, above a ceiling or past a lock. Why names the \
        record. Below a floor or past a lock, ask for a waiver instead.
        - Two records name one control: the one with the later first day counts.
        - A record in force is not rewritten: withdraw it and propose a new one.
        """),
  ]
}
