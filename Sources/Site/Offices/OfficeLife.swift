import Face
import Markup
import Office
import Registers

/// Where an office may go from here, what each step needs, and the button for what is ready.
struct OfficeLife {
  let overview: OfficeOverview
  let model: OfficePage.Model

  /// Something a step needs, and whether it is there.
  private struct Need {
    let words: String
    let isMet: Bool
    let mend: Markup
  }

  func markup(_ visit: Visit) -> Markup {
    let steps = OfficeUnit.next(after: model.office.status)
    let now = model.office.status.title.lowercased()
    if steps.isEmpty {
      return Section("Life", body: "<p>It is \(now). Nothing follows.</p>").markup
    }
    let facts = steps.map { step -> Fact in
      let needs = needs(of: step)
      let move = step != .closed && isReady(step) ? button(step, visit) : Markup.nothing
      return Fact(step.title, "<div class=\"row\">\(said(needs))\(move)</div>")
    }
    return Section(
      "Life", lead: "It is \(now). These states can follow.", body: Face.Facts(facts, columns: 1).markup
    ).markup
  }

  private func button(_ step: OfficeUnit.Status, _ visit: Visit) -> Markup {
    ActionButton(
      "Move to \(step.title.lowercased())", action: model.base, csrf: visit.csrf,
      hidden: [("status", step.rawValue), ("revision", String(model.held.revision))]
    ).markup
  }

  /// Whether all that the step needs is there, and the reader may take it.
  private func isReady(_ step: OfficeUnit.Status) -> Bool {
    model.mayChange && needs(of: step).allSatisfy(\.isMet)
  }

  /// Nothing follows a closed office, so closing asks for more than one touch.
  func closing(_ visit: Visit) -> Markup {
    guard OfficeUnit.next(after: model.office.status).contains(.closed), isReady(.closed) else {
      return .nothing
    }
    let form = FormView(
      action: model.base, intro: "It stays in the history and in the past, and is not opened again.",
      fields: [FormField(name: "because", label: "Why", kind: .text, help: "Stands in the history.")],
      csrf: visit.csrf, revision: Int(model.held.revision),
      hidden: [("status", OfficeUnit.Status.closed.rawValue)], submit: "Close the office", danger: true)
    return Section("Close this office", body: form.markup).markup
  }

  /// Counted from all that is there, and so told to those alone who may take the step.
  private func needs(of step: OfficeUnit.Status) -> [Need] {
    switch step {
    case .operating: [mandate, head]
    case .closed: [projects, offices, requests, actions] + winding
    default: []
    }
  }

  private var mandate: Need {
    Need(
      words: "A mandate in force", isMet: overview.needs.hasMandate,
      mend: "<a href=\"/mandates?office=\(model.held.code)\">See its mandates</a>")
  }

  private var head: Need {
    Need(
      words: "A filled head post", isMet: overview.needs.hasHead,
      mend: "<a href=\"\(model.base)?side=posts\">See its posts</a>")
  }

  private var projects: Need {
    let live = overview.needs.liveProjects
    return Need(
      words: "No live project to govern", isMet: live == 0,
      mend: "<a href=\"/projects?governing_office=\(model.held.code)\">\(live) live</a>")
  }

  private var offices: Need {
    let open = overview.needs.openBelow
    return Need(words: "No open office below it", isMet: open == 0, mend: "\(open) open")
  }

  private var requests: Need {
    let open = overview.needs.openRequests
    return Need(
      words: "No request about it undecided", isMet: open == 0,
      mend: "<a href=\"/requests?office=\(model.held.code)&status=submitted\">\(open) open</a>")
  }

  private var actions: Need {
    let open = overview.needs.openActions
    return Need(
      words: "No action of it open", isMet: open == 0, mend: "<a href=\"/actions\">\(open) open</a>")
  }

  /// The rest of the closing list of a temporary office.
  private var winding: [Need] {
    guard model.office.permanence == .temporary else { return [] }
    let staff = overview.needs.unreleased
    let edit: Markup = "<a href=\"\(model.base)/edit\">Say so when it is done</a>"
    return [
      Need(
        words: "Its people released", isMet: staff == 0,
        mend: "<a href=\"\(model.base)?side=posts\">\(staff) without a last day</a>"),
      Need(words: "Services handed over", isMet: model.office.hasHandedOver, mend: edit),
      Need(words: "Records archived", isMet: model.office.hasArchived, mend: edit),
      Need(words: "Lessons captured", isMet: model.office.hasLearned, mend: edit),
    ]
  }

  private func said(_ needs: [Need]) -> Markup {
    if needs.isEmpty { return "<p>Needs nothing further.</p>" }
    if !model.mayChange { return "<p>\(CellView.joined(needs.map { "\($0.words)" }))</p>" }
    let parts = needs.map { need -> Markup in
      let mark = need.isMet ? Badge("met", .good) : Badge("not met", .watch)
      return "\(need.words) \(mark)\(if: !need.isMet, " \(need.mend)")"
    }
    return "<p>\(CellView.joined(parts))</p>"
  }
}
