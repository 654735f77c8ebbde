import Testing

@testable import Office

struct ControlProfileTests {
  private func level(_ profile: ControlProfile, _ control: ControlKey) -> ControlLevel {
    profile.setting(of: control).level
  }

  @Test func namesAreStable() {
    #expect(
      ControlProfile.allCases.map(\.rawValue) == [
        "supportive", "controlling", "directive", "delivery", "intermediate", "agile", "centre_of_excellence",
        "project_office", "traditional", "custom",
      ])
  }

  @Test func theThreeBasicProfilesAreTheColumns() {
    let pairs: [(ControlProfile, ControlColumn)] = [
      (.supportive, .supportive), (.controlling, .controlling), (.directive, .directive),
      (.custom, .supportive),
    ]
    for (profile, column) in pairs {
      #expect(profile.settings.map(\.level) == ControlKey.allCases.map { $0.level(in: column) })
    }
  }

  @Test func whatBlocksOrIsOwnedIsAFloorForTheProject() {
    for profile in ControlProfile.allCases {
      for setting in profile.settings where setting.level >= .block { #expect(setting.lock == .floor) }
    }
  }

  @Test func finerProfilesAreWhatTheyAreKnownFor() {
    #expect(level(.delivery, .pmAssignment) == .own && level(.delivery, .resourceAllocation) == .own)
    #expect(level(.delivery, .reportingCadence) == .block)
    #expect(ControlProfile.intermediate.settings.allSatisfy { $0.level < .block })
    #expect(level(.intermediate, .templateUse) == .require && level(.intermediate, .pmAssignment) == .advise)
    #expect(ControlProfile.agile.setting(of: .teamAutonomy) == ControlSetting(level: .advise, lock: .ceiling))
    #expect(level(.agile, .scheduleQuality) == .advise && level(.agile, .reportingCadence) == .own)
    #expect(level(.centreOfExcellence, .methodologyChoice) == .require)
    #expect(level(.centreOfExcellence, .templateUse) == .require)
    #expect(level(.centreOfExcellence, .budgetChange) == .off)
    #expect(ControlProfile.projectOffice.settings.allSatisfy { $0.level == .advise })
    #expect(level(.traditional, .templateUse) == .block && level(.traditional, .auditHealthCheck) == .require)
  }

  @Test func everyProfileAndDepartureHasAReason() {
    for profile in ControlProfile.allCases {
      #expect(!profile.reason.isEmpty)
      for control in ControlKey.allCases {
        let differs = profile.setting(of: control) != profile.basis.setting(of: control)
        if differs { #expect(profile.reason(for: control)?.isEmpty == false, "\(profile) \(control)") }
      }
    }
  }

  @Test func changingProfileShowsWhatChangesAndNoMore() {
    #expect(ControlProfile.agile.changes(to: .agile).isEmpty)
    let changes = ControlProfile.supportive.changes(to: .directive)
    #expect(changes.count == 24)
    #expect(changes.first?.before.level == .advise && changes.first?.after.level == .own)
    #expect(ControlProfile.supportive.changes(to: .custom).isEmpty)
  }
}
