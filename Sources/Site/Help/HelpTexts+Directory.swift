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

        - Import in this order: units, jobs, people, posts, assignments, delegations. Each names entries of those \
        before it.
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
        """)
  ]
}
