extension HelpTexts {
  /// Ways of looking that every page has: search, history, the past, and keys.
  static let looking: [HelpTopic] = [
    HelpTopic(
      slug: "search", title: "Search", summary: "Codes and words, in everything that you may see.",
      text: """
        The search box stands in the header of every page; the key / goes to it.

        # Step by step

        - Type a code such as P-12 and you are led straight to it.
        - Type words, and entries that contain all of them are listed register by register, twelve of each.
        - For more than twelve, open the list of that register and search there; filters and order are kept in the \
        address.

        # What goes wrong

        - Nothing is found: try fewer or shorter words. Names, descriptions, references and similar fields are \
        searched, not every field; the help page of a register lists its fields.
        - What you may not see is not found, and nothing says that it exists. If you think it does, ask somebody who \
        works there.
        """),
    HelpTopic(
      slug: "history", title: "History", summary: "Who changed what, when and why.",
      text: """
        Every change of an entry is kept: the person or the means, the moment, the reason where one was given, and
        each field before and after.

        # Step by step

        - Open History on an entry. The newest line stands first.
        - Follow a line to see the entry as it stood right after that change.
        - Say why when you change something: the field is at the foot of each form.

        # Is it whole?

        Each line carries the fingerprint of the one before. The command podium audit verify checks the chain and the
        registers against it, and names the first line that does not fit. A history that was rewritten whole is found
        only against a line kept elsewhere: podium audit checkpoint prints it.

        # What goes wrong

        A change was wrong: change it back and say why. History is not edited.
        """),
    HelpTopic(
      slug: "as-of", title: "As of", summary: "Any page as it stood at a moment in the past.",
      text: """
        The date in the header takes you back. Entries, lists, the office chart, controls and sums are shown as they
        stood then, and a banner says so on every page.

        # Step by step

        - Choose a day. Links keep it, so you can walk about in the past.
        - In the address, in the API and after --as-of a moment may stand too, such as 2026-03-31T09:30:00Z.
        - One link in the banner leads back to now.

        # What goes wrong

        - Nothing can be changed: the past is looked at only. Go back to now first.
        - The page is empty or not found: it had not been entered by then. Knowledge begins with the day on which data \
        was entered here. Earlier years that were imported later stand in the status reports of those years.
        - You see less than colleagues: your rights of today decide what you see, also in the past.
        """),
    HelpTopic(
      slug: "keys", title: "Keys", summary: "Work without the mouse.",
      text: """
        Keys work when nothing is being typed. The key ? shows them on any page.

        # Everywhere

        - / goes to the search. Ctrl K opens the commands: type part of a name and press Enter.
        - g and then a letter goes to a room: t Today, o Offices, h People, f Portfolio, p Projects, v Governance, \
        s Standards, r Reports, x Settings.
        - w opens the first Why, and the full stop goes to the actions of the page.

        # In lists and on entries

        - j and k move through rows, Enter opens.
        - e edits, c creates.
        - On a value that can be edited in place, Enter opens it, Enter saves, Escape gives back.

        # What goes wrong

        A key does nothing: the cursor stands in a field, or the page has no such action for you. Press Escape, then
        try again. Everything can also be reached with Tab.
        """),
  ]
}
