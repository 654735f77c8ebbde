import Face
import Markup
import Measures
import Office
import Registers

/// The first side of an office: mandate, life, what hangs below it, and its facts.
struct OfficeOverview {
  let visit: Visit
  let model: OfficePage.Model
  let shelf: Shelf

  var markup: Markup {
    "\(mandate)\(life)\(below)\(EntryView.facts(visit, model.held, shelf, model.rights, except: ["status"]))"
  }

  private var mandate: Markup {
    guard let held = model.mandate else {
      return Section(
        "Mandate",
        body: EmptyState(
          title: "No mandate in force", text: "An office operates only with one: draft it, have it approved, put it in force.",
          step: model.rights.change.isAllowed ? "Draft a mandate" : nil, href: "/mandates/new?office=\(model.held.code)"
        ).markup
      ).markup
    }
    let entry = held.entry
    return Section(
      "Mandate", lead: "Version \(entry.version), in force from \(entry.from.map { LongDay.text($0.description) } ?? "–").",
      actions: ActionLink("Open", href: "/mandates/\(held.code)").markup,
      body: Face.Facts([
        Fact("Purpose", "\(entry.purpose)"), Fact("Authority", "\(entry.authority)"),
        Fact("Success factors", "\(entry.successCriteria)"),
        Fact("Review on", "\(entry.reviewOn.map { LongDay.text($0.description) } ?? "–")"),
      ]).markup
    ).markup
  }

  private var life: Markup {
    let steps = OfficeUnit.next(after: model.office.status)
    var buttons = Markup.nothing
    if model.rights.change.isAllowed, model.frame.asOf == nil {
      for step in steps {
        buttons += ActionButton(
          "Move to \(step.title.lowercased())", action: "/offices/\(model.held.code)", csrf: visit.csrf,
          hidden: [("status", step.rawValue), ("revision", String(model.held.revision))],
          style: step == .closed ? .danger : .plain
        ).markup
      }
    }
    let needs = steps.contains(.operating) ? " To operate it needs a mandate in force and a filled head post." : ""
    let closing = steps.contains(.closed) ? " To close it may govern no live project and have no open office below it." : ""
    return Section(
      "Life", lead: "It is \(model.office.status.title.lowercased()).\(needs)\(closing)", body: "<div class=\"row\">\(buttons)</div>"
    ).markup
  }

  private var below: Markup {
    if model.below.isEmpty { return .nothing }
    let items = model.below.map {
      WorkItem(
        title: $0.entry.name, href: "/offices/\($0.code)",
        about: "\(Code($0.code)) \($0.entry.kind.title), \($0.entry.profile.title.lowercased())")
    }
    return Section("Offices below", body: WorkList(items).markup).markup
  }
}

/// The posts of an office with their holders on the day that is shown.
struct OfficePosts {
  let model: OfficePage.Model

  var markup: Markup {
    let seats = (model.staff?.seats ?? []).sorted { ($0.post.isHead ? 0 : 1, $0.id) < ($1.post.isHead ? 0 : 1, $1.id) }
    let rows = seats.map { seat in
      let code = Post.title.code(of: seat.id)
      return Table.Row(
        cells: [
          Code(code, href: "/posts/\(code)").markup, "\(seat.post.name)\(if: seat.post.isHead, " \(Badge("Head"))")",
          holders(seat), shares(seat), days(seat),
          seat.isVacant && model.rights.change.isAllowed ? "<a href=\"/assignments/new?post=\(code)\">Appoint</a>" : "",
        ], href: "/posts/\(code)")
    }
    let add = model.rights.change.isAllowed
      ? ActionLink("New post", href: "/posts/new?office=\(model.held.code)").markup : Markup.nothing
    return Section(
      "Posts", lead: "Who sits where on \(LongDay.text(model.day.description)).", actions: add,
      body: Table(
        columns: [
          .init(title: "Code"), .init(title: "Post", sticky: true), .init(title: "Holder"), .init(title: "Share", unit: "%", numeric: true),
          .init(title: "Until"), .init(title: ""),
        ], rows: rows, caption: "Posts of this office",
        empty: EmptyState(
          title: "No posts yet", text: "Here will stand who heads the office and who works in it.",
          step: model.rights.change.isAllowed ? "Add the head post" : nil,
          href: "/posts/new?office=\(model.held.code)&is_head=true&name=Head%20of%20PMO")
      ).markup
    ).markup
  }

  private func holders(_ seat: OfficeStaff.Seat) -> Markup {
    if seat.isVacant {
      return seat.post.isMandatory ? Badge("Vacant, must be filled", .watch).markup : Badge("Vacant", .unknown).markup
    }
    return CellView.joined(
      seat.holders.map { "<a href=\"/people/\(Person.title.code(of: $0.person))\">\($0.name)</a>" })
  }

  private func shares(_ seat: OfficeStaff.Seat) -> Markup {
    CellView.joined(seat.holders.map { "\(Amounts.percent($0.share.text).dropLast(2))" })
  }

  private func days(_ seat: OfficeStaff.Seat) -> Markup {
    CellView.joined(seat.holders.map { "\($0.to.map { LongDay.text($0.description) } ?? "further notice")" })
  }
}

/// The controls that an office lives by, each with the records that led to its level, and its own policies.
struct OfficeControls {
  let model: OfficePage.Model

  var markup: Markup {
    let may = model.rights.change.isAllowed && model.frame.asOf == nil
    let rows = model.resolutions.map { resolution in
      let control = resolution.control
      let by = resolution.explanation.last { $0.isEffective && $0.officeTitle != nil }
      let own = model.policies.filter { $0.entry.control == control }
      return Table.Row(
        cells: [
          "<a href=\"/controls/\(control.rawValue)\">\(control.title)</a>",
          "\(LevelMark(Rags.level(resolution.level)))\(ControlWhy.why(resolution))",
          "\(by?.officeTitle ?? "Product default")",
          CellView.joined(own.map { policy($0) }),
          may ? "<a href=\"/control-policies/preview?office=\(model.held.code)&amp;control=\(control.rawValue)\">Lay down</a>" : "",
        ], href: "/controls/\(control.rawValue)")
    }
    return Section(
      "Controls in force", lead: "For the office itself; projects may meet conditions that change them.",
      body: Table(
        columns: [
          .init(title: "Control", sticky: true), .init(title: "Level"), .init(title: "From"), .init(title: "Own policies"), .init(title: ""),
        ], rows: rows, caption: "Controls of this office"
      ).markup
    ).markup
  }

  private func policy(_ held: Held<ControlPolicy>) -> Markup {
    let entry = held.entry
    let condition = entry.condition.isEmpty ? "" : ", where \(entry.condition)"
    return "<a href=\"/control-policies/\(held.code)\">\(entry.level.name), \(entry.lock.title.lowercased())\(condition)</a>"
  }
}
