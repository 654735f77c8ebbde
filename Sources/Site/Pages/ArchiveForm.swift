import Face
import Markup
import Measures
import Office
import Registers

/// Asks for the reason before an entry is put away or brought back.
struct ArchiveForm {
  let shelf: Shelf

  func ask(_ visit: Visit) async throws -> Answer {
    try await page(visit, problems: [], reason: "", status: 200)
  }

  func act(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, shelf)
    let form = try visit.form()
    let reason = form["reason"] ?? ""
    guard let revision = form["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    let shelf = shelf
    do {
      let held = try await visit.write { registrar in
        let held = try registrar.archivist.find(shelf, id)
        return held.isArchived
          ? try registrar.restore(shelf, id, seen: revision, because: reason)
          : try registrar.archive(shelf, id, seen: revision, because: reason)
      }
      return .seeOther(
        "/\(shelf.title.path)/\(held.code)?notice=\(held.isArchived ? "archived" : "restored")")
    } catch Refusal.invalid(let problems) {
      return try await page(visit, problems: problems, reason: reason, status: 422)
    } catch Refusal.stale {
      let problem = Problem(
        "", "Somebody saved this entry in the meantime. Look at it, then send this again.")
      return try await page(visit, problems: [problem], reason: reason, status: 422)
    }
  }

  private func page(_ visit: Visit, problems: [Problem], reason: String, status: Int) async throws -> Answer {
    let id = try RegisterPages.id(visit, shelf)
    let shelf = shelf
    let (held, frame) = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      let decision = try archivist.decide(.archive, shelf, held.entry, id: id)
      if !decision.isAllowed {
        throw Refusal.forbidden(
          .init(
            action: "archive this \(shelf.title.one)", reason: decision.reason,
            whoMay: try archivist.whoMay(.archive, shelf, held.entry, id: id)))
      }
      return (held, Frame(archivist))
    }
    let base = "/\(shelf.title.path)/\(held.code)"
    let verb = held.isArchived ? "Restore" : "Archive"
    let view = FormView(
      action: base + "/archival",
      intro: held.isArchived
        ? "It comes back into lists and sums."
        : "It leaves lists and sums, stays in the history, and can be restored.",
      fields: [
        FormField(
          name: "reason", label: "Reason", kind: .multiline(rows: 3), value: reason,
          problems: problems.filter { $0.field == "reason" }.map(\.sentence), required: !held.isArchived)
      ],
      problems: problems.filter { $0.field != "reason" }.map(\.sentence), csrf: visit.csrf,
      revision: Int(held.revision),
      submit: verb, cancel: base, danger: !held.isArchived)
    return frame.page(
      visit, title: "\(verb) \(EntryView.name(held, shelf))",
      crumbs: EntryView.crumbs(held, shelf) + [Crumb(verb)], room: RegisterPages.room(shelf),
      help: shelf.title.path,
      status: status, body: view.markup)
  }
}
