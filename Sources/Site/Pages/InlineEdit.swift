import Face
import Markup
import Measures
import Office
import Registers

/// A change of one field where it stands on the page: answers with how it now reads, or with what stands in the way.
struct InlineEdit {
  let shelf: Shelf

  func change(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, shelf)
    let revision = try Bodies.revision(visit)
    guard case .object(let body) = try Bodies.json(visit.ask), let pair = body.pairs.first,
      body.pairs.count == 1,
      case .text(let text) = pair.value, let field = shelf.sheet.field(pair.name)
    else { throw Refusal.misasked([Problem("", "One field is changed at a time: {\"field\": \"text\"}.")]) }
    let shelf = shelf
    do {
      let held = try await visit.write { registrar in
        _ = try registrar.change(shelf, id, seen: revision, [field.name: text])
        return try registrar.archivist.find(shelf, id)
      }
      return answer(visit, field, held, status: 200)
    } catch Refusal.stale {
      return answer(visit, field, try await visit.read { try $0.find(shelf, id) }, status: 412)
    } catch let refusal as Refusal {
      return InlineEdit.refused(visit, refusal)
    }
  }

  /// What stands in the way, as the script beside the value says it.
  static func refused(_ visit: Visit, _ refusal: Refusal) -> Answer {
    var w = JSONWriter()
    w.beginObject()
    guard case .invalid(let problems) = refusal else {
      let document = Failures(site: visit.site, ask: visit.ask).describe(refusal)
      w.pair("reason", document.detail)
      w.endObject()
      return .json(w.bytes, status: document.status)
    }
    w.key("problems")
    w.beginArray()
    for problem in problems {
      w.beginObject()
      w.pair("field", problem.field)
      w.pair("text", problem.sentence)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return .json(w.bytes, status: 422)
  }

  /// How a value now stands: as it is edited, and as it is shown.
  static func stands(_ revision: Int64, value: String, shown: String, status: Int) -> Answer {
    var w = JSONWriter()
    w.beginObject()
    w.key("revision")
    w.int(revision)
    w.pair("value", value)
    w.pair("shown", shown)
    w.endObject()
    return .json(w.bytes, status: status, headers: [("etag", "\"\(revision)\"")])
  }

  private func answer(_ visit: Visit, _ field: FieldNote, _ held: AnyHeld, status: Int) -> Answer {
    let text = shelf.sheet.text(of: field.name, in: held.entry)
    return InlineEdit.stands(
      held.revision, value: text, shown: InlineEdit.words(field, text), status: status)
  }

  /// The value as words without markup.
  private static func words(_ field: FieldNote, _ text: String) -> String {
    if text.isEmpty { return "–" }
    switch field.kind {
    case .choice(let options): return options.first { $0.raw == text }?.title ?? text
    case .day: return LongDay.text(text)
    case .money: return Amounts.text(text)
    case .percent: return Amounts.percent(text)
    case .flag: return text == "true" ? "Yes" : "No"
    default: return text
    }
  }
}
