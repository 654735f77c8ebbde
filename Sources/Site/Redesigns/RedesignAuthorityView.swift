import Face
import Markup
import Office
import Registers

/// Which delegations would no longer reach the office, which would, and who would decide what waits.
struct RedesignAuthorityView {
  let authority: RedesignAuthority
  let place: RedesignPlace
  let whole: RedesignSide?
  let base: String

  var markup: Markup {
    if !place.isMove { return .nothing }
    return Section(
      "Authority", id: RedesignSide.authority.rawValue,
      lead: "Delegations in force at the offices above, and the requests that wait here or below.",
      body: "<div class=\"stack\">\(hidden)\(delegations)\(stranded)\(requests)</div>"
    ).markup
  }

  private var delegations: Markup {
    let all = authority.ending.map { ($0, DiffTable.Kind.removed) } + authority.beginning.map { ($0, .added) }
    let (shown, rest) = RedesignSide.authority.cut(all, "delegations", whole: whole, base: base)
    let lines = shown.map { line, kind in
      let said = words(line)
      return DiffTable.Line(
        "\(Code(line.code, href: "/delegations/\(line.code)")) \(line.subject.title)", kind,
        before: kind == .removed ? said : .nothing, after: kind == .added ? said : .nothing)
    }
    let table = DiffTable(
      Array(lines), caption: "Delegations that reach the office", beforeTitle: "Reaches it now",
      afterTitle: "Would reach it",
      empty: EmptyState(
        title: place.isWhollySeen ? "The same delegations reach it" : "None that you may see",
        text: "None is in force at an office that is above it only now or only then."))
    return "\(table)\(rest)"
  }

  private func words(_ line: RedesignAuthority.Line) -> Markup {
    let holder: Markup =
      line.person.map { "<a href=\"/people/\(Person.title.code(of: $0))\">\(line.holder)</a>" }
      ?? "\(line.holder)"
    return "\(holder), \(line.limitWords), from \(line.officeName)"
  }

  private var stranded: Markup {
    if authority.stranded.isEmpty { return .nothing }
    let items = authority.stranded.map { line -> Markup in
      "<li>\(Code(line.code, href: "/delegations/\(line.code)")) \(line.subject.title): \(words(line))</li>"
    }
    return Notice(
      .watch, title: "Passed on from what would no longer reach here",
      text:
        "<p>These stay in force, although their source holds elsewhere. Revoke or renew them.</p><ul>\(items)</ul>"
    ).markup
  }

  private var hidden: Markup {
    if place.isWhollySeen { return .nothing }
    return Notice(
      .unknown,
      text:
        "Of the new way up not every office is yours to see; what is delegated there is not told, nor who would decide."
    ).markup
  }

  private var requests: Markup {
    let found = authority.requests
    if found.waiting == 0 { return "<p>No request waits here or below that you may see.</p>" }
    let wait =
      found.waiting == 1 ? "1 request waits" : "\(Amounts.group(String(found.waiting))) requests wait"
    if found.isHidden { return "<p>\(wait) here or below.</p>" }
    let (shown, rest) = RedesignSide.authority.cut(found.changing, "requests", whole: whole, base: base)
    let lines = shown.map { line in
      DiffTable.Line(
        "\(Code(line.code, href: "/requests/\(line.code)")) \(line.question)", .changed,
        before: who(line.before), after: who(line.after))
    }
    let left = found.waiting - found.looked
    let table = DiffTable(
      lines, caption: "Requests that another would decide", beforeTitle: "Decides now",
      afterTitle: "Would decide",
      empty: EmptyState(title: "The same people decide what waits", text: "\(wait) here or below."))
    return """
      \(table)\(rest)\(if: left > 0, "<p>\(Amounts.group(String(left))) more wait; looked at are those that are needed soonest.</p>")
      """
  }

  private func who(_ decider: RedesignRequests.Decider) -> Markup {
    switch decider {
    case .person(let id, let name, let under):
      return """
        <a href="/people/\(Person.title.code(of: id))">\(name)</a>, under \
        \(Code(under, href: "/delegations/\(under)"))
        """
    case .body(let id, let name): return "<a href=\"/bodies/\(Body.title.code(of: id))\">\(name)</a>"
    case .nobody: return Badge("Nobody", .bad).markup
    }
  }
}
