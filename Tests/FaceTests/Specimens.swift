import Face
import Markup

/// Every piece of the face filled with one text everywhere, to see what that text can do.
enum Specimens {
  static func all(_ t: String) -> [(name: String, markup: Markup)] {
    [
      ("page", page(t).markup), ("bare", Page.bare(title: t, body: "\(t)", csrf: t)),
      ("table", table(t).markup), ("filters", filters(t).markup), ("form", form(t).markup),
      ("why", why(t).markup), ("who may", whoMay(t).markup), ("facts", facts(t).markup),
      (
        "notice",
        Notice(.watch, title: t, text: "\(t)", actions: ActionLink(t, href: t, key: t).markup).markup
      ),
      ("empty", EmptyState(title: t, text: "\(t)", step: t, href: t).markup),
      ("refusal", RefusalView(reason: "\(t)", whoMay: whoMay(t)).markup),
      ("fault", FaultView(number: t).markup), ("badge", Badge(t, .bad).markup),
      ("rag", RagMark(.amberRed, label: t).markup), ("code", Code(t, href: t, title: t).markup),
      ("tabs", Tabs([Tab(t, href: t, current: true, count: 3)], label: t).markup),
      ("section", Section(t, id: t, lead: "\(t)", actions: "\(t)", body: "\(t)").markup),
      ("timeline", timeline(t).markup), ("diff", diff(t).markup), ("work", work(t).markup),
      ("progress", Progress(label: t, done: 1, total: 2, text: t, href: t, stop: button(t)).markup),
      ("figures", KeyFigures([KeyFigure(t, "\(t)", unit: t, note: "\(t)", href: t, why: why(t))]).markup),
    ]
  }

  static func page(_ t: String) -> Page {
    Page(
      title: t, lead: "\(t)", crumbs: [Crumb(t, t), Crumb(t)], room: t,
      reader: Reader(name: t, href: t, signedIn: true, csrf: t, office: t), asOf: t,
      asOfAction: "/x?" + Link.encode(t) + "=" + Link.encode(t), helpHref: t, actions: "\(t)", body: "\(t)",
      flash: Flash(.bad, "\(t)"), rooms: [Room(id: t, title: t, href: t, key: t)],
      attribution: "\(t)", version: t)
  }

  static func table(_ t: String) -> Table {
    let cell = Editable(
      "\(t)", field: t, label: t, href: t, revision: 1, value: t, kind: .choice, options: [FormOption(t, t)])
    return Table(
      columns: [
        .init(key: t, title: t, unit: t, sortable: t, sorted: .ascending), .init(title: t, numeric: true),
      ],
      rows: [.init(cells: ["\(t)", cell.markup], href: t, id: "r", editHref: t)],
      totals: [.init(cells: ["\(t)"])],
      caption: t, pager: Pager(previous: t, next: t, shown: 1, total: 2, noun: t))
  }

  static func filters(_ t: String) -> FilterBar {
    FilterBar(
      address: "/x?other=" + Link.encode(t),
      fields: [
        FilterField(name: "a", label: t, value: t),
        FilterField(name: "b", label: t, kind: .select([FormOption(t, t)]), value: t),
        FilterField(name: "c", label: t, kind: .date, value: t),
      ], exportHref: t, extra: "\(t)")
  }

  static let kinds: [FormField.Kind] = [
    .text, .multiline(rows: 3), .number(unit: "%"), .money(currencies: ["GBP"]), .money(currencies: []),
    .date,
    .choice([FormOption("x", "y")]), .reference([FormOption("x", "y")]), .reference([]), .bool, .email,
    .secret,
    .file(accept: ".xml"), .readonly,
  ]

  static func form(_ t: String) -> FormView {
    let fields = kinds.enumerated().map { index, kind in
      FormField(
        name: t + String(index), label: t, kind: kind, value: t, help: t, hint: t, problems: [t],
        autocomplete: t)
    }
    return FormView(
      action: t, intro: "\(t)", sections: [FormSection(t, help: t, fields: fields)], problems: [t], csrf: t,
      revision: 3, idempotencyKey: t, hidden: [(name: t, value: t)], submit: t, cancel: t, danger: true)
  }

  static func why(_ t: String) -> Why {
    Why(
      label: t, summary: "\(t)",
      steps: [WhyStep(text: "\(t)", from: "\(t)", href: t), WhyStep(text: "\(t)", contributes: false)])
  }

  static func whoMay(_ t: String) -> WhoMay {
    WhoMay(
      action: t, reason: "\(t)", holders: [Holder(name: t, role: t, place: t, href: t)])
  }

  static func facts(_ t: String) -> Facts { Facts([Fact(t, "\(t)", why: why(t)), Fact(t, .nothing)]) }

  static func timeline(_ t: String) -> Timeline {
    let change = HistoryEntry.Change(field: t, old: t, new: nil)
    return Timeline([
      HistoryEntry(when: t, instant: t, who: "\(t)", what: "\(t)", reason: t, changes: [change])
    ])
  }

  static func diff(_ t: String) -> DiffTable {
    DiffTable(
      [.init("\(t)", .changed, before: "\(t)", after: "\(t)")], caption: t, beforeTitle: t, afterTitle: t)
  }

  static func work(_ t: String) -> WorkList {
    WorkList([
      WorkItem(title: t, href: t, about: "\(t)", due: t, tone: .bad, action: button(t).markup)
    ])
  }

  static func button(_ t: String) -> ActionButton {
    ActionButton(t, action: t, csrf: t, hidden: [(name: t, value: t)], style: .danger)
  }
}
