import Registers

/// Advice is answered in one's own name, where there is advice, and an answer stays as it was given.
enum AdviceAnswerChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let answer = c.after as? AdviceAnswer else { return }
    if let before = c.before as? AdviceAnswer {
      if before != answer {
        c.problem("", "An answer stays as it was given; answer again, and the latest answer counts.")
      }
      return
    }
    if let me = c.archivist.actor.person, answer.person?.id != me {
      c.problem("person", "Everybody answers in her own name: \(Person.title.code(of: me)).")
    }
    if let on = answer.on, on > c.archivist.now.day {
      c.problem("on_day", "An answer is given today or was given before.")
    }
    try isAdvised(c, answer)
  }

  /// An answer counts for nothing where the control asks for more than attention, so it is not taken there.
  private static func isAdvised(_ c: Checking, _ answer: AdviceAnswer) throws {
    // The console enters what others decided.
    guard c.archivist.actor.means != .console, let project = answer.project?.id else { return }
    let shelf = try c.archivist.catalogue.shelf(Project.self)
    guard let held = try c.archivist.standing(shelf, project).as(Project.self) else { return }
    let level = try Effective(c.archivist).level(answer.control, of: held.entry, id: project)
    if level == .off {
      c.problem("control", "This control is off for the project, so that nothing is advised.")
    } else if level > .advise {
      c.problem(
        "control", "This control is at \(level.word) here, which is more than advice: ask for a waiver of it."
      )
    }
  }
}
