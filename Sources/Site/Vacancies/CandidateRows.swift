import Face
import Markup
import Measures
import Office
import Registers

/// One candidate in words: each fact with where it comes from.
enum CandidateRows {
  /// What the post asks for, above those who are measured by it.
  static func asks(_ model: CandidatesPage.Model) -> Markup {
    let needs = model.needs
    var facts = [Fact("Role", "\(needs.roleName)")]
    facts.append(Fact("Least grade", needs.leastGrade.map { "\($0)" } ?? "–"))
    if !needs.inWords.isEmpty { facts.append(Fact("Grade or certificate", "\(needs.inWords) (not checked)")) }
    facts.append(Fact("Training", needs.courses.isEmpty ? "–" : "\(needs.courses.joined(separator: ", "))"))
    facts.append(
      Fact("Competencies", needs.competencies.isEmpty ? "–" : "\(needs.competencies.joined(separator: ", "))")
    )
    return Section("What the post asks for", body: Facts(facts).markup).markup
  }

  static func row(_ one: Candidate, _ model: CandidatesPage.Model) -> Table.Row {
    let code = Person.title.code(of: one.id)
    let share = Amounts.percent(Percent(hundredths: max(one.free, 0)).text).dropLast(2)
    return Table.Row(
      cells: [
        "<a href=\"/people/\(code)\">\(one.name)</a>\(job(one))",
        "\(why(one, model)) \(appoint(one, code, model))", grade(one), training(one, model.needs),
        specialisms(one, model.needs),
        "\(if: one.free < 0, "\(Badge("Overbooked", .watch)) ")\(share)", against(one, model),
      ], href: "/people/\(code)")
  }

  private static func job(_ one: Candidate) -> Markup {
    one.jobTitle.isEmpty ? .nothing : "<br>\(one.jobTitle)"
  }

  private static func grade(_ one: Candidate) -> Markup {
    let said: Markup = one.grade.map { "\($0)" } ?? "<span class=\"none\">not known</span>"
    return one.meetsGrade == false ? "\(Badge("Below", .watch)) \(said)" : said
  }

  private static func training(_ one: Candidate, _ needs: PostNeeds) -> Markup {
    if needs.courses.isEmpty { return "<span class=\"none\">none asked</span>" }
    let held = one.courses.filter(\.isHeld).count
    return Badge("\(held) of \(one.courses.count)", held == one.courses.count ? .good : .watch).markup
  }

  private static func specialisms(_ one: Candidate, _ needs: PostNeeds) -> Markup {
    if needs.competencies.isEmpty { return "<span class=\"none\">none asked</span>" }
    let said = one.fits.isEmpty ? "none" : one.fits.joined(separator: ", ")
    return "\(one.fits.count) of \(needs.competencies.count): \(said)"
  }

  private static func against(_ one: Candidate, _ model: CandidatesPage.Model) -> Markup {
    var reasons: [Markup] = []
    if let conflict = one.conflict { reasons.append("\(Badge("Conflict", .bad)) \(conflict)") }
    if one.holdsAlready { reasons.append("She fills this post already.") }
    if one.free <= 0 { reasons.append("No time is free.") }
    if let until = one.awayUntil { reasons.append("Away until \(LongDayText.text(until)).") }
    if one.manages > 0 { reasons.append("\(managed(one)).") }
    if one.id == model.me { reasons.append("Nobody appoints herself.") }
    return reasons.isEmpty
      ? "<span class=\"none\">Nothing known</span>" : reasons.dropFirst().reduce(reasons[0]) { $0 + " " + $1 }
  }

  private static func appoint(_ one: Candidate, _ code: String, _ model: CandidatesPage.Model) -> Markup {
    guard model.mayAppoint.isAllowed, !one.isOut, one.id != model.me else { return .nothing }
    return """
      <a href="/assignments/new?post=\(model.held.code)&amp;person=\(code)&amp;from_day=\(model.day.description)" \
      aria-label="Appoint \(one.name)">Appoint</a>
      """
  }

  private static func managed(_ one: Candidate) -> String {
    "Manages \(one.manages) live \(one.manages == 1 ? "project" : "projects")"
  }

  /// Where each fact comes from.
  private static func why(_ one: Candidate, _ model: CandidatesPage.Model) -> Why {
    var steps: [WhyStep] = []
    if let conflict = one.conflict {
      steps.append(
        WhyStep(text: "Must not fill it: \(conflict)", from: "by roles held where the post stands"))
    }
    if let least = model.needs.leastGrade {
      let said = one.grade.map { "grade \($0)" } ?? "no grade known"
      steps.append(
        WhyStep(
          text: "\(one.meetsGrade == true ? "Meets" : "Does not meet") grade \(least): \(said)",
          from: "her entry"))
    }
    for course in one.courses {
      let until = course.until.map { ", counts until \(LongDayText.text($0))" } ?? ""
      steps.append(
        WhyStep(
          text: "\(course.name): \(course.isHeld ? "passed\(until)" : "no record that counts today")",
          from: "training records that you may see"))
    }
    if !one.fits.isEmpty {
      steps.append(
        WhyStep(text: "Specialisms that fit: \(one.fits.joined(separator: ", "))", from: "her entry"))
    }
    if !one.gaps.isEmpty {
      steps.append(
        WhyStep(text: "Not among her specialisms: \(one.gaps.joined(separator: ", "))", from: "her entry"))
    }
    if one.manages > 0 {
      steps.append(
        WhyStep(text: "\(managed(one)), which name no share of her time", from: "projects that you may see"))
    }
    let free = Amounts.percent(Percent(hundredths: one.free).text)
    steps.append(WhyStep(text: "\(free) of her time is free: 100 % less the shares of her posts that day"))
    return Why(
      label: "\(one.name) as a candidate",
      summary: one.isOut
        ? "She is out of the question."
        : "\(one.unmet) of what can be checked \(one.unmet == 1 ? "is" : "are") unmet.",
      steps: steps, compact: true)
  }
}
