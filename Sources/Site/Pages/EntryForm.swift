import Face
import Markup
import Measures
import Office
import Registers

/// The form of a register: what was typed is kept, and every problem is said beside its field.
struct EntryForm {
  let shelf: Shelf

  private var base: String { "/" + shelf.title.path }

  func blank(_ visit: Visit) async throws -> Answer {
    let shelf = shelf
    let (frame, options) = try await visit.read { archivist in
      guard shelf.isOpen, try archivist.mayEnterSomewhere(shelf) else {
        throw Refusal.forbidden(
          .init(action: "add a \(shelf.title.one)", reason: "None of your roles gives the right to."))
      }
      return (Frame(archivist), try FormOptions(archivist, shelf))
    }
    // Values in the address fill the form, so that "new" can be linked from where it belongs.
    var form: Form = [:]
    for (name, value) in visit.pairs where shelf.sheet.field(name)?.isWritable == true { form[name] = value }
    let start = shelf.sheet.texts(of: shelf.sheet.blank())
    for (field, text) in zip(shelf.sheet.fields, start) where form[field.name] == nil {
      form[field.name] = text
    }
    return page(visit, frame, form, [], options, held: nil, status: 200)
  }

  func edit(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, shelf)
    let shelf = shelf
    let (held, frame, options) = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      let decision = try archivist.decide(.change, shelf, held.entry, id: id)
      if !decision.isAllowed {
        throw Refusal.forbidden(
          .init(
            action: "change this \(shelf.title.one)", reason: decision.reason,
            whoMay: try archivist.whoMay(.change, shelf, held.entry, id: id)))
      }
      return (held, Frame(archivist), try FormOptions(archivist, shelf))
    }
    var form: Form = [:]
    for (field, text) in zip(shelf.sheet.fields, shelf.sheet.texts(of: held.entry)) {
      form[field.name] = text
    }
    return page(visit, frame, form, [], options, held: held, status: 200)
  }

  func enter(_ visit: Visit) async throws -> Answer {
    let sent = try visit.form()
    let form = fields(of: sent)
    let reason = sent["because"] ?? ""
    let shelf = shelf
    do {
      // The same form sent twice, by a second press or after Back, enters once.
      let press = EntryForm.press(sent, form)
      let code = try await visit.write { registrar -> String in
        let receipts = Receipts(registrar)
        if let press, let known = try receipts.find(press) { return known.body }
        let code = try registrar.enter(shelf, form, because: reason).code
        if let press {
          try receipts.keep(press, Receipts.Receipt(digest: "", status: 303, body: code, headers: ""))
        }
        return code
      }
      return .seeOther("\(base)/\(code)?notice=entered")
    } catch Refusal.invalid(let problems) {
      return try await again(visit, form, problems, because: reason, id: nil)
    }
  }

  func change(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, shelf)
    let sent = try visit.form()
    let form = fields(of: sent)
    let revision = sent["revision"].flatMap { Int64($0) }
    guard let revision else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    let reason = sent["because"] ?? ""
    let shelf = shelf
    do {
      let held = try await visit.write { try $0.change(shelf, id, seen: revision, form, because: reason) }
      return .seeOther("\(base)/\(held.code)?notice=changed")
    } catch Refusal.invalid(let problems) {
      return try await again(visit, form, problems, because: reason, id: id)
    } catch Refusal.stale {
      let problem = Problem(
        "",
        "Somebody saved this entry while you were writing. What you typed is kept below, and what now stands is said beside it; compare, then save again."
      )
      return try await again(visit, form, [problem], because: reason, id: id, isStale: true)
    }
  }

  /// What tells one press of a form's button from another: the form that was shown, and all that it says.
  private static func press(_ sent: Form, _ form: Form) -> String? {
    guard let key = sent["idempotency-key"], (1...64).contains(key.utf8.count) else { return nil }
    let fields = form.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\u{1F}")
    return "form \(Randomness.digest(key + "\u{1E}" + fields))"
  }

  /// A tick that is not set is not sent; everything else comes as it stands in the form.
  private func fields(of sent: Form) -> Form {
    var form = sent.filter { !["csrf", "revision", "because", "idempotency-key"].contains($0.key) }
    for field in shelf.sheet.fields where field.isWritable {
      if field.kind == .flag, form[field.name] == nil { form[field.name] = "false" }
      // An amount comes in two controls: the figure and its currency.
      if field.kind == .money, let currency = form.removeValue(forKey: field.name + "-currency"),
        let amount = form[field.name], !TextRules.isEmpty(amount), Currency(String(amount.prefix(3))) == nil
      {
        form[field.name] = "\(currency) \(amount)"
      }
    }
    return form
  }

  private func again(
    _ visit: Visit, _ form: Form, _ problems: [Problem], because: String, id: Int64?, isStale: Bool = false
  ) async throws -> Answer {
    let shelf = shelf
    let (held, frame, options) = try await visit.read { archivist in
      (try id.map { try archivist.find(shelf, $0) }, Frame(archivist), try FormOptions(archivist, shelf))
    }
    var shown = form
    var problems = problems
    // A form may send some fields only, such as the button that moves a state: the others stand as they are.
    if let held {
      for (field, text) in zip(shelf.sheet.fields, shelf.sheet.texts(of: held.entry)) {
        guard let mine = form[field.name] else {
          shown[field.name] = text
          continue
        }
        if isStale, field.isWritable, mine != text {
          problems.append(Problem(field.name, text.isEmpty ? "Now it is empty." : "Now it reads: \(text)"))
        }
      }
    }
    return page(visit, frame, shown, problems, options, held: held, because: because, status: 422)
  }

  private func page(
    _ visit: Visit, _ frame: Frame, _ form: Form, _ problems: [Problem], _ options: FormOptions,
    held: AnyHeld?, because: String = "", status: Int
  ) -> Answer {
    let title = held.map { "Edit \($0.code)" } ?? "New \(shelf.title.one)"
    var crumbs = [Crumb(shelf.title.many, base)]
    if let held { crumbs.append(Crumb(held.code, "\(base)/\(held.code)")) }
    crumbs.append(Crumb(held == nil ? "New" : "Edit"))
    let known = Set(shown.map(\.name))
    let view = FormView(
      action: held.map { "\(base)/\($0.code)" } ?? base, sections: sections(form, problems, options, because),
      problems: problems.filter { !known.contains($0.field) }.map(\.sentence), csrf: visit.csrf,
      revision: held.map { Int($0.revision) }, idempotencyKey: held == nil ? visit.ask.id : nil,
      submit: held == nil ? "Enter \(shelf.title.one)" : "Save",
      cancel: held.map { "\(base)/\($0.code)" } ?? base)
    return frame.page(
      visit, title: title, crumbs: crumbs, room: RegisterPages.room(shelf), help: shelf.title.path,
      status: status,
      body: view.markup)
  }

  /// The fields that are filled in by hand; a request is signed by the office with the name of who makes it.
  private var shown: [FieldNote] {
    shelf.sheet.fields.filter { $0.isWritable && !(shelf.asksInOwnName && $0.name == shelf.asker) }
  }

  private func sections(
    _ form: Form, _ problems: [Problem], _ options: FormOptions, _ because: String
  ) -> [FormSection] {
    var sections: [FormSection] = []
    for field in shown {
      let input = FormField(
        name: field.name, label: field.title, kind: options.kind(field, value: form[field.name] ?? ""),
        value: form[field.name] ?? "", help: field.help,
        problems: problems.filter { $0.field == field.name }.map(\.sentence),
        required: field.isRequired)
      if let last = sections.indices.last, sections[last].title == field.group {
        sections[last].fields.append(input)
      } else {
        sections.append(FormSection(field.group, fields: [input]))
      }
    }
    sections.append(
      FormSection(
        "For the history",
        fields: [
          FormField(
            name: "because", label: "Why", kind: .text, value: because,
            help: "Said beside the change in the history. May stay empty.")
        ]))
    return sections
  }
}

/// What the references of a form can be chosen from.
struct FormOptions: Sendable {
  private let choices: [String: [FormOption]]
  /// More than this many are searched by code instead of listed.
  static let most = 500

  init(_ archivist: Archivist, _ shelf: Shelf) throws {
    var choices: [String: [FormOption]] = [:]
    for field in shelf.sheet.fields {
      let register: String
      switch field.kind {
      case .reference(let name), .links(let name): register = name
      default: continue
      }
      guard choices[register] == nil, let target = archivist.catalogue.shelf(register) else { continue }
      var query = ListQuery()
      query.limit = FormOptions.most
      query.counts = false
      choices[register] = try archivist.list(target, query).rows.map {
        FormOption($0.code, "\($0.code) \(target.sheet.name(of: $0.entry))")
      }
    }
    self.choices = choices
  }

  func kind(_ field: FieldNote, value: String) -> FormField.Kind {
    switch field.kind {
    case .text: return field.isMultiline ? .multiline(rows: 4) : .text
    case .number: return .number(unit: field.unit.isEmpty ? nil : field.unit)
    case .percent: return .number(unit: "%")
    case .flag: return .bool
    case .day: return .date
    case .instant: return .text
    case .money: return .money(currencies: ["GBP", "EUR", "USD", "CHF", "SEK", "AUD", "CAD", "JPY"])
    case .choice(let options): return .choice(options.map { FormOption($0.raw, $0.title) })
    case .reference(let register): return .reference(choices[register] ?? [])
    case .links: return .text
    }
  }
}
