extension HelpTexts {
  /// Bringing the directory in and out, finding people, and filling posts.
  static let directory: [HelpTopic] = [
    HelpTopic(
      slug: "import-directory", title: "Import the directory",
      summary: "People, units, jobs, posts, assignments, delegations and roles from a spreadsheet.",
      text: """
        Upload an XLSX or CSV file with one heading row and say what its rows are. You see row by row what is new, what \
        changes from what to what, and what stands in the way. Nothing is kept until you press Import, and then all of \
        it or nothing.

        # Step by step

        - Import in this order: \(ImportPages.order). Each names entries of those before it. Projects are imported as \
        the help on importing a portfolio says.
        - Look at the columns: each heading and the field it fills. Change what does not fit and press Look again.
        - Read the diff. A row with a code is about that entry. Others are recognised by e-mail (people), name (units, \
        jobs, roles), name and place (posts), person, post and first day (assignments).
        - In a cell that points to something, write its code, its name, a person's e-mail address or a project's \
        reference. A post is also written as Planner (Hub), or with the place in a column of its own.
        - Line managers and upper units may stand further down in the same file.
        - Press Import. Importing the same file again changes nothing.

        # Out and in again

        Every list exports as XLSX beside CSV. Change the cells, import the file, and only what you changed changes.

        # What goes wrong

        - Several people are called so: write the code or the e-mail address.
        - There is no unit of this name: import the units first, or write the name as it stands in the register.
        - You may not: every row is judged as if you had typed it. Nobody appoints herself, and posts outside your \
        offices are not yours to fill.
        - A value should go away: an empty cell takes nothing away. Edit the entry itself.
        - The workbook is refused: it is locked, damaged or an old XLS. Save it as XLSX without a password, or as CSV.
        - The wrong sheet was read: name the sheet when you upload.
        - Roles: their texts can be changed this way; new roles, keys and rights cannot.
        """),
    HelpTopic(
      slug: "directory", title: "Directory by unit",
      summary: "The organisation, unit by unit, with its people.",
      text: """
        Units stand below the unit that they are part of, each with its head and how many people are employed there. \
        Whoever has left is not counted.

        # Step by step

        - Open the number beside a unit to see its people, with those of all units below it.
        - In the list of people, narrow further: by words, a role that is held, status, employment, or load. The \
        address carries what you chose, so it can be sent to a colleague.
        - Over 100 % finds those whose posts together ask for more than all of their time. Open the mark beside a load \
        to see the posts that make it.

        # What goes wrong

        - Somebody stands in no unit: her entry names none. The note below the table leads to all of them.
        - A load is lower than you know: posts that you may not see are not counted.
        """),
    HelpTopic(
      slug: "vacancies", title: "Open posts and candidates",
      summary: "What is to be filled, what it asks for, and who could.",
      text: """
        Open posts are those that nobody fills on the day; whoever has left fills nothing. Each says what it asks for: a \
        least grade, the training that its role needs, and the competencies of the role.

        # Step by step

        - Open Candidates beside a post. Everybody who has not left is listed with grade, training that counts on the \
        day, specialisms that fit, the share of her time that is free, and what stands against it.
        - Open Why beside a name to see where each fact comes from, and Why above the list for the order. There is no \
        score: whoever meets more of what can be checked stands higher.
        - Narrow to a unit, or to those who meet all that can be checked.
        - Press Appoint, if you may; the form is filled with post and person.

        # What goes wrong

        - A conflict is named: the two roles never meet in one person at one place. Choose somebody else.
        - A course is missing: no training record of that name, passed and not expired, names her. Enter it as the role \
        calls it.
        - A specialism does not count: write it in her entry with the words that the role uses.
        - A certificate in the words of the post is not checked: ask to see it.
        - Where a post takes several holders, choose all with a free place.
        """),
  ]
}
