import Face
import Markup
import Office
import Registers

/// What a control means: at each level, in each profile, and where teams work in an agile way.
struct ControlMeaning {
  let control: ControlKey

  var markup: Markup { "\(levels)\(profiles)" }

  private var levels: Section {
    var facts = ControlLevel.allCases.map { level in
      Fact(level.title, "\(LevelMark(Rags.level(level), barsOnly: true)) \(control.meaning(at: level))")
    }
    if let agile = control.agileReading { facts.append(Fact("With agile teams", "\(agile)")) }
    if let reading = control.reading { facts.append(Fact("How it was read", "\(reading)")) }
    return Section("What it means", body: Face.Facts(facts, columns: 1).markup)
  }

  private var profiles: Section {
    let rows = ControlProfile.allCases.map { profile in
      let setting = profile.setting(of: control)
      return Table.Row(cells: [
        "\(profile.title)", "\(LevelMark(Rags.level(setting.level)))\(why(profile))",
        "\(setting.lock.title)",
      ])
    }
    return Section(
      "By profile", lead: "Where an office starts that has laid nothing down and inherits nothing.",
      body: Table(
        columns: [.init(title: "Profile"), .init(title: "Level"), .init(title: "Lock")], rows: rows,
        caption: "Level by profile"
      ).markup)
  }

  private func why(_ profile: ControlProfile) -> Why {
    let setting = profile.setting(of: control)
    var steps = [WhyStep(text: "\(profile.title): \(profile.reason)")]
    if let own = profile.reason(for: control) { steps.append(WhyStep(text: "For this control: \(own)")) }
    steps.append(WhyStep(text: "\(setting.lock.title): \(setting.lock.meaning)"))
    return Why(
      label: "\(control.title), \(profile.title.lowercased())",
      summary: "\(control.meaning(at: setting.level))", steps: steps, compact: true)
  }
}

extension ControlLevel {
  /// The level as a word that begins a line.
  var title: String { Wording.sentence(name) }
}
