import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// What would change is worked out as the office itself works it out, and looking changes nothing.
@Suite struct ControlPreviewTests {
  /// Policies on two levels of the tree, of which a head of the lower office may list only her own.
  private func laidDown(_ street: Street) async throws {
    let hub = street.town.hub
    try await street.policy(.templateUse, .block, .floor, at: hub)
    try await street.policy(.reportingCadence, .advise, .ceiling, at: hub)
    try await street.policy(.gateEvidence, .require, .locked, at: hub, where: "approach=agile")
    try await street.policy(.templateUse, .advise, at: street.town.spoke)
    try await street.policy(.lessons, .require, .locked, at: street.town.spoke)
  }

  @Test func layersOfManyOfficesAreThoseOfEach() async throws {
    let street = try await Street()
    try await laidDown(street)
    // What binds an office is told to everyone who may see it: nobody's rights change a level.
    let told = try await street.look { archivist in
      let book = try OfficeLayers(archivist)
      return archivist.tree.all.sorted().map { book.chain($0).resolveAll(on: archivist.day) }
    }
    for token in [nil, street.director, street.spokeHead, street.analyst] {
      try await street.look(as: token) { archivist in
        let book = try OfficeLayers(archivist)
        let effective = Effective(archivist)
        #expect(archivist.tree.all.sorted().map { book.chain($0).resolveAll(on: archivist.day) } == told)
        for office in archivist.tree.all.sorted() {
          let many = book.chain(office).resolveAll(on: archivist.day)
          #expect(try many == effective.all(ofOffice: office), "O-\(office) for \(archivist.actor.name)")
        }
      }
    }
  }

  @Test func recordsOfManyProjectsAreThoseOfEach() async throws {
    let street = try await Street()
    try await laidDown(street)
    let asking = try await street.person("Asking")
    let hubHead = try await street.person("Deciding")
    try await street.seat("Head of hub", role: "pmo_head", at: street.town.hub, head: true, person: hubHead)
    let spoke = street.town.spoke
    for (project, office) in [(street.town.open, nil), (street.town.hidden, spoke)] as [(Int64, Int64?)] {
      try await street.enter { registrar in
        var waiver = WaiverRecord()
        waiver.project = Reference(project)
        waiver.control = .templateUse
        waiver.level = .off
        waiver.reason = "Old contract"
        waiver.requester = Reference(asking)
        waiver.from = Street.day
        waiver.until = Street.day.adding(20)
        waiver.grantedBy = office.map { Reference($0) }
        let held = try registrar.enter(waiver)
        var granted = waiver
        granted.status = .granted
        granted.approver = Reference(hubHead)
        try registrar.change(held, to: granted)
        var tailoring = TailoringRecord()
        tailoring.project = Reference(project)
        tailoring.control = .riskProcess
        tailoring.level = .require
        tailoring.rationale = "Small"
        tailoring.requester = Reference(asking)
        tailoring.from = Street.day
        let record = try registrar.enter(tailoring)
        var agreed = tailoring
        agreed.status = .inForce
        agreed.approver = Reference(hubHead)
        try registrar.change(record, to: agreed)
      }
    }
    try await street.look { archivist in
      let book = try OfficeLayers(archivist)
      let projects = try archivist.all(Project.self)
      let records = try ProjectRecords(archivist, projects: projects.map(\.id))
      for held in projects {
        let at = held.entry.governingOffice?.id ?? 0
        let levels = book.chain(at).levels(
          facts: Effective.facts(held.entry), tailorings: records.tailorings(of: held.id, governedBy: at),
          waivers: records.waivers(of: held.id, governedBy: at), on: archivist.day)
        #expect(try levels == Effective(archivist).all(of: held.entry, id: held.id).map(\.level))
      }
      // The hub's floor is lifted by the hub alone, so the two waivers differ in what they do.
      let effective = Effective(archivist)
      let open = try archivist.find(Reference<Project>(street.town.open)).entry
      let hidden = try archivist.find(Reference<Project>(street.town.hidden)).entry
      #expect(try effective.level(.templateUse, of: open, id: street.town.open) == .off)
      #expect(try effective.level(.templateUse, of: hidden, id: street.town.hidden) == .block)
    }
  }

  @Test func aPolicyShowsWhomItReachesAndChangesNothing() async throws {
    let street = try await Street()
    let before = try await street.town.head()
    let address = "/control-policies/preview?office=O-1&control=template_use&level=own&lock=locked&condition="
    let text = await street.get(address, street.director).text
    for code in ["O-1", "O-2", "O-3", "P-1", "P-2", "P-3"] {
      #expect(text.contains(">\(code)</span></a> Use of templates"), "\(code)")
    }
    #expect(text.contains("action=\"/control-policies\"") && text.contains("Lay it down"))
    #expect(try await street.town.head().hash == before.hash)
    let spoke = try await street.look { archivist in
      try ControlImpactPreview(archivist, office: street.town.spoke) { layer in
        OfficeLayer(
          id: layer.id, title: layer.title, profile: layer.profile,
          policies: layer.policies + [Policy(id: "new", control: .lessons, level: .own, lock: .locked)])
      }
    }
    #expect(spoke.shift.touched(OfficeUnit.title) == 1 && spoke.shift.touched(Project.title) == 2)
    #expect(spoke.shift.offices == 1 && spoke.shift.projects == 2)
  }

  @Test func aPolicyThatStandsIsNamed() async throws {
    let street = try await Street()
    let id = try await street.policy(.templateUse, .require, at: street.town.hub, where: "tier<=2")
    let same = "/control-policies/preview?office=O-1&control=template_use&level=own&lock=locked"
    let text = await street.get("\(same)&condition=tier%3C%3D2", street.director).text
    #expect(text.contains("CP-\(id) stands already") && !text.contains("action=\"/control-policies\""))
    let other = await street.get("\(same)&condition=approach%3Dagile", street.director).text
    #expect(!other.contains("stands already") && other.contains("action=\"/control-policies\""))
    let wrong = await street.get("\(same)&condition=weather%3Drain", street.director)
    #expect(wrong.status == 422 && wrong.text.contains("weather=rain"))
    for (name, value) in [
      ("level", "sternest"), ("control", "weather"), ("lock", "bolted"), ("office", ""), ("control", ""),
      ("office", "O-99"),
    ] {
      var words = ["office": "O-1", "control": "template_use", "level": "own", "lock": "locked"]
      words[name] = value
      let query = words.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
      let answer = await street.get("/control-policies/preview?\(query)", street.director)
      #expect(answer.status == 422 && answer.text.contains("field-\(name)-problem"), "\(name)")
      #expect(!answer.text.contains("Who is affected"), "\(name)")
    }
  }

  @Test func aProfileIsLookedAtThenSavedWithAReason() async throws {
    let street = try await Street()
    let before = try await street.town.head()
    let text = await street.get("/offices/O-2/profile?to=directive", street.spokeHead).text
    #expect(text.contains(">P-1</span></a> Use of templates") && text.contains("Change to directive"))
    let bare = await street.post(
      "/offices/O-2/profile", "to=directive&revision=1&because=+", street.spokeHead)
    #expect(bare.status == 422 && bare.text.contains("needs a reason"))
    let stale = await street.post(
      "/offices/O-2/profile", "to=directive&revision=9&because=Asked", street.spokeHead)
    #expect(stale.status == 422 && stale.text.contains("in the meantime"))
    #expect(stale.text.contains("value=\"Asked\""))
    #expect(
      await street.post("/offices/O-2/profile", "to=directive&revision=1&because=Asked", street.analyst)
        .status == 403)
    #expect(try await street.town.head().hash == before.hash)
    let saved = await street.post(
      "/offices/O-2/profile", "to=directive&revision=1&because=Board+asked", street.spokeHead)
    #expect(saved.status == 303)
    let (office, history) = try await street.look { archivist in
      let shelf = try archivist.catalogue.shelf(OfficeUnit.self)
      let held = try archivist.find(shelf, street.town.spoke)
      return (held.as(OfficeUnit.self)?.entry, try archivist.history(shelf, held))
    }
    #expect(office?.profile == .directive && history.first?.reason == "Board asked")
  }

  @Test func theSourceOfALevelIsWhatSetIt() async throws {
    let street = try await Street()
    try await street.policy(.templateUse, .require, .floor, at: street.town.hub)
    func source(_ profile: ControlProfile) -> String {
      let hub = OfficeLayer(
        id: "O-1", title: "Hub", profile: .supportive,
        policies: [Policy(id: "CP-1", control: .templateUse, level: .require, lock: .floor)])
      let spoke = OfficeLayer(id: "O-2", title: "Spoke", profile: profile)
      return ControlSource(Controls.resolve(.templateUse, chain: [hub, spoke], on: Street.day)).words
    }
    // The floor lifts a supportive office; a directive one stands above it by its own profile.
    #expect(source(.supportive) == "CP-1 of Hub")
    #expect(source(.directive) == "Profile of Spoke")
  }
}
