import Face
import Markup
import Measures
import Office
import Registers

/// The forms of a running meeting; each question carries the code of its point, so that no two are called alike.
struct MeetingForms {
  let model: MeetingPage.Model
  let visit: Visit
  let typed: Form

  private var revision: Int { Int(model.held.revision) }

  private func value(_ name: String, _ otherwise: String) -> String { typed[name] ?? otherwise }

  var attendance: Markup {
    let filled = model.room.seats.filled(by: model.room.present)
    var fields = model.room.seats.seats.map { seat -> FormField in
      var options = [
        FormOption("", "Absent"), FormOption("present", "Present"), FormOption("apologies", "Sent apologies"),
      ]
      if let deputy = seat.deputy {
        options.append(FormOption("deputy", "By her deputy, \(model.name(deputy))"))
      }
      let now =
        filled[seat.id].map { $0 == seat.person ? "present" : "deputy" }
        ?? (model.meeting.apologies.ids.contains(seat.person) ? "apologies" : "")
      return FormField(
        name: "seat-\(seat.id)", label: "\(model.name(seat.person)), \(seat.part.title.lowercased())",
        kind: .choice(options), value: value("seat-\(seat.id)", now), required: true)
    }
    let seated = Set(model.room.seats.seats.flatMap { [$0.person, $0.deputy].compactMap { $0 } })
    let guests = model.meeting.present.ids.filter { !seated.contains($0) }.map { Person.title.code(of: $0) }
    fields.append(
      FormField(
        name: "guests", label: "Guests", value: value("guests", guests.joined(separator: ", ")),
        help: "Codes of persons who are there without a seat.", hint: "H-4, H-7"))
    let isOpen = model.meeting.status == .held
    return details(
      isOpen ? "Change who is there" : "Record who is there and open the meeting",
      FormView(
        action: model.base + "/attendance", fields: fields, csrf: visit.csrf, revision: revision,
        submit: isOpen ? "Save" : "Open the meeting"
      ).markup, isOpen: !isOpen && !typed.isEmpty)
  }

  /// Votes: those of all who are there, for whoever runs the meeting; otherwise the reader's own.
  func votes(_ point: MeetingPoint) -> Markup {
    let isHeld = model.meeting.status == .held
    let filled = model.room.seats.filled(by: model.room.present)
    let seats = model.room.seats.voting.compactMap { seat -> (BodySeats.Seat, Int64)? in
      let by = isHeld ? filled[seat.id] : ahead(seat)
      guard let by, !point.barred.contains(by), !point.barred.contains(seat.person) else { return nil }
      return model.isSteward && isHeld || by == model.me ? (seat, by) : nil
    }
    if seats.isEmpty { return .nothing }
    let fields = seats.flatMap { seat, by -> [FormField] in
      let vote = point.vote(of: seat.person)?.entry
      let name = by == seat.person ? model.name(by) : "\(model.name(by)) for \(model.name(seat.person))"
      let key = "\(point.code)-\(seat.person)"
      return [
        FormField(
          name: "vote-\(key)", label: name,
          kind: .choice(
            [FormOption("", "No vote yet")] + Vote.Cast.allCases.map { FormOption($0.rawValue, $0.title) }),
          value: value("vote-\(key)", vote?.cast.rawValue ?? ""), required: true),
        FormField(
          name: "dissent-\(key)", label: "Reason, if against (\(name))",
          value: value("dissent-\(key)", vote?.dissent ?? "")),
      ]
    }
    return details(
      model.isSteward && isHeld ? "Enter the votes" : "Vote",
      FormView(
        action: "/agenda-items/\(point.code)/votes", fields: fields, csrf: visit.csrf,
        submit: "Save the votes"
      ).markup, isOpen: typed.keys.contains { $0.hasPrefix("vote-\(point.code)-") })
  }

  /// Before the meeting members vote themselves.
  private func ahead(_ seat: BodySeats.Seat) -> Int64? { seat.person == model.me ? seat.person : nil }

  func closing(_ point: MeetingPoint) -> Markup {
    let code = point.code
    var fields = [
      FormField(
        name: "minute-\(code)", label: "Minute", kind: .multiline(rows: 4),
        value: value("minute-\(code)", point.item.minute),
        help: "What was said, as it will stand in the minutes.")
    ]
    if point.item.kind == .decision {
      fields.append(
        FormField(
          name: "conditions-\(code)", label: "Conditions", kind: .multiline(rows: 2),
          value: value("conditions-\(code)", point.item.conditions),
          help: "If it is carried, it is carried with these."))
    }
    fields.append(
      FormField(
        name: "defer-\(code)", label: "Put it off", kind: .bool, value: value("defer-\(code)", ""),
        help: "Nothing is decided; a request stays open."))
    let intro: Markup =
      point.item.kind == .decision
      ? "The outcome follows from the votes: \(point.ballot.sentence). A decision is not rewritten."
      : "It is noted."
    return details(
      "Close this point",
      FormView(
        action: "/agenda-items/\(code)/closure", intro: intro, fields: fields, csrf: visit.csrf,
        revision: Int(point.row.revision), submit: "Close this point"
      ).markup, isOpen: typed["minute-\(code)"] != nil)
  }

  var minutes: Markup {
    FormView(
      action: model.base + "/minutes",
      fields: [
        FormField(
          name: "minutes", label: "Minutes", kind: .multiline(rows: 8),
          value: value("minutes", model.meeting.minutes),
          help: "What is not in the minutes of the points: opening, what else was said, when it closed.",
          required: true)
      ], csrf: visit.csrf, revision: revision, submit: "Save the minutes"
    ).markup
  }

  private func details(_ title: String, _ body: Markup, isOpen: Bool) -> Markup {
    "<details class=\"stack\"\(if: isOpen, " open")><summary class=\"button\">\(title)</summary>\(body)</details>"
  }
}
