import Face
import Markup
import Measures
import Office
import Registers

extension RaciSections {
  /// What does not hold where the matrix meets people, each with the mend.
  var findings: Section {
    let found = gaps + loads + entangled
    guard !found.isEmpty else {
      return Section(
        "Findings",
        body: Notice(.good, text: "Somebody answers for everything here, and somebody does it.").markup)
    }
    return Section("Findings", lead: "What does not hold, and the mend.", body: WorkList(found).markup)
  }

  private var gaps: [WorkItem] {
    let picture = answer.picture
    let shown = answer.isDeliverables ? picture.deliverableFindings : picture.findings
    let all = shown.unanswered.map { ($0, true) } + shown.undone.map { ($0, false) }
    return all.map { gap, isAnswer in
      let who = gap.party.map(picture.title) ?? "somebody"
      let mend: Markup =
        switch gap.seat {
        case .vacant(let node): "The post is empty; appoint somebody at \(place(node))."
        case .unknown:
          gap.party == nil
            ? "No line names anybody for it; enter one."
            : "There is no such post here or above; make one, or give the part to another role."
        case .held, .ofProjects: "–"
        }
      return WorkItem(
        title: gap.row.title,
        href: "/raci?\(RaciSections.about(answer))&show=\(answer.isDeliverables ? "deliverables" : "gaps")",
        about: mend,
        due: isAnswer ? "\(who) is to answer" : "nobody does it", tone: .watch)
    }
  }

  private func place(_ node: Node) -> Markup {
    switch node.kind {
    case .office: code(OfficeUnit.title, node, "?side=posts")
    case .portfolio: code(Portfolio.title, node, "")
    case .programme: code(Programme.title, node, "")
    case .project: code(Project.title, node, "?side=people")
    case .person: .nothing
    }
  }

  private func code(_ title: RegisterTitle, _ node: Node, _ side: String) -> Markup {
    let code = title.code(of: node.id)
    return Code(code, href: "/\(title.path)/\(code)\(side)").markup
  }

  /// People whom the reader may not know are left out.
  var loads: [WorkItem] {
    answer.picture.findings.overloads.compactMap { load in
      guard let name = load.holder.name else { return nil }
      let person = Person.title.code(of: load.holder.person)
      return WorkItem(
        title: name, href: "/raci?\(RaciSections.about(answer))&person=\(person)&show=accountable",
        about: "Give the A of some to another by a line, or share the post.",
        due: "answers for \(Wording.counted(load.processes.count, "process", "processes"))", tone: .watch)
    }
  }

  private var entangled: [WorkItem] {
    answer.picture.findings.entangled.compactMap { holder, process in
      guard let name = holder.name else { return nil }
      return WorkItem(
        title: name, href: "/people/\(Person.title.code(of: holder.person))",
        about: "Name another auditor, or take the other part from her.",
        due: "audits, and has a part in \(process.title.lowercased())", tone: .bad)
    }
  }

  var legend: Section {
    let ask = "/who-may?action=create&register=raci_line&code=\(answer.officeCode)"
    let who = ActionLink("Who may change this?", href: ask, style: .quiet)
    return Section(
      "Letters", actions: model.mayLayDown ? .nothing : who.markup,
      body: Face.Facts(
        [
          Fact("A", "Accountable: answers for it. Exactly one in each process."),
          Fact("R", "Responsible: does it. At least one."),
          Fact("C", "Consulted before it is done."),
          Fact("I", "Informed when it is done."),
          Fact("S", "Supports those who do it."),
          Fact("Underlined", "Laid down by a line of an office, other than the standard."),
        ]
      ).markup)
  }
}
