import Markup
import Measures
import Office
import Registers

/// What the forms of a meeting do. A refusal shows the meeting again, with the reason and all that was typed.
enum MeetingDeeds {
  @Sendable static func papers(_ visit: Visit) async throws -> Answer {
    try await onMeeting(visit) { registrar, id, sent, revision in
      try registrar.issuePapers(of: id, seen: revision)
    }
  }

  @Sendable static func attendance(_ visit: Visit) async throws -> Answer {
    try await onMeeting(visit) { registrar, id, sent, revision in
      let meeting: Held<Meeting> = try registrar.archivist.find(Reference(id))
      let room = try MeetingRoom(registrar.archivist, meeting: meeting)
      var present: [Int64] = []
      var apologies: [Int64] = []
      for seat in room.seats.seats {
        switch sent["seat-\(seat.id)"] {
        case "present": present.append(seat.person)
        case "apologies": apologies.append(seat.person)
        case "deputy":
          apologies.append(seat.person)
          if let deputy = seat.deputy { present.append(deputy) }
        default: break
        }
      }
      try registrar.holdMeeting(
        id, seen: revision, present: present + (try guests(registrar.archivist, sent["guests"] ?? "")),
        apologies: apologies)
    }
  }

  /// Guests by their codes: persons whom the reader may see.
  private static func guests(_ archivist: Archivist, _ text: String) throws -> [Int64] {
    do {
      let links = try Links<Person>(reading: text)
      guard links.ids.count <= 100 else { throw Misread("are at most 100.") }
      let shelf = try archivist.catalogue.shelf(Person.self)
      for id in links.ids { _ = try archivist.find(shelf, id) }
      return links.ids
    } catch let misread as Misread {
      throw Refusal.invalid([Problem("guests", "Guests \(misread.sentence)")])
    } catch Refusal.missing {
      throw Refusal.invalid([Problem("guests", "One of the guests is nobody whom you may see.")])
    }
  }

  @Sendable static func minutes(_ visit: Visit) async throws -> Answer {
    try await onMeeting(visit) { registrar, id, sent, revision in
      try registrar.writeMinutes(sent["minutes"] ?? "", of: id, seen: revision)
    }
  }

  @Sendable static func approval(_ visit: Visit) async throws -> Answer {
    try await onMeeting(visit) { registrar, id, sent, revision in
      try registrar.approveMinutes(of: id, seen: revision)
    }
  }

  @Sendable static func votes(_ visit: Visit) async throws -> Answer {
    try await onPoint(visit) { registrar, id, code, sent, _ in
      let point: Held<AgendaItem> = try registrar.archivist.find(Reference(id))
      guard let reference = point.entry.meeting else { throw Refusal.missing(Meeting.title.one) }
      let room = try MeetingRoom(registrar.archivist, meeting: try registrar.archivist.find(reference))
      let filled = room.seats.filled(by: room.present)
      var problems: [Problem] = []
      for seat in room.seats.voting {
        let key = "\(code)-\(seat.person)"
        guard let word = sent["vote-\(key)"], !word.isEmpty else { continue }
        guard let cast = Vote.Cast(rawValue: word) else {
          problems.append(Problem("vote", "A vote is for, against or abstain."))
          continue
        }
        do {
          try registrar.enterVote(
            on: id, of: seat.person, by: filled[seat.id] ?? seat.person, cast,
            dissent: sent["dissent-\(key)"] ?? "")
        } catch Refusal.invalid(let found) {
          problems += found.map { Problem($0.field, "\(room.seats.name(seat.person)): \($0.sentence)") }
        }
      }
      if !problems.isEmpty { throw Refusal.invalid(problems) }
    }
  }

  @Sendable static func closure(_ visit: Visit) async throws -> Answer {
    try await onPoint(visit) { registrar, id, code, sent, revision in
      try registrar.close(
        id, seen: revision,
        Closing(
          minute: sent["minute-\(code)"] ?? "", conditions: sent["conditions-\(code)"] ?? "",
          defers: sent["defer-\(code)"] == "true"))
    }
  }

  // MARK: Around every act

  private static func onMeeting(
    _ visit: Visit, _ act: @escaping @Sendable (Registrar, Int64, Form, Int64?) throws -> some Any
  ) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Meeting.self)
    let id = try RegisterPages.id(visit, shelf)
    let sent = try visit.form()
    let revision = try seen(sent)
    return try await around(visit, meeting: shelf.title.code(of: id), sent, anchor: "") { registrar in
      _ = try act(registrar, id, sent, revision)
    }
  }

  private static func onPoint(
    _ visit: Visit, _ act: @escaping @Sendable (Registrar, Int64, String, Form, Int64?) throws -> some Any
  ) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(AgendaItem.self)
    let id = try RegisterPages.id(visit, shelf)
    let sent = try visit.form()
    let meeting = try await visit.read { archivist -> String in
      let point: Held<AgendaItem> = try archivist.find(Reference(id))
      return point.entry.meeting?.code ?? ""
    }
    let code = shelf.title.code(of: id)
    let revision = sent["revision"] == nil ? nil : try seen(sent)
    return try await around(visit, meeting: meeting, sent, anchor: "#\(code)") { registrar in
      _ = try act(registrar, id, code, sent, revision)
    }
  }

  private static func seen(_ sent: Form) throws -> Int64 {
    guard let revision = sent["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    return revision
  }

  private static func around(
    _ visit: Visit, meeting: String, _ sent: Form, anchor: String,
    _ act: @escaping @Sendable (Registrar) throws -> Void
  ) async throws -> Answer {
    do {
      try await visit.write { try act($0) }
      return .seeOther("/meetings/\(meeting)?notice=changed\(anchor)")
    } catch Refusal.invalid(let problems) {
      return try await MeetingPage.answer(
        visit.with(value: meeting, for: "code"), problems: problems, typed: sent)
    } catch Refusal.stale {
      let words =
        "Somebody changed this in the meantime. What now stands is shown below, with what you typed; compare and send again."
      return try await MeetingPage.answer(
        visit.with(value: meeting, for: "code"), problems: [Problem("", words)], typed: sent)
    }
  }
}
