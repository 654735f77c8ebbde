import Ledger
import Measures
import Registers

/// People pasted as lines "name, e-mail, post": read, and entered with their appointments at once or not at all.
public struct SetUpPeople: Sendable {
  /// So many lines are taken at once.
  public static let most = 500

  struct Line: Sendable {
    let number: Int
    let name: String
    let email: String
    let post: Int64
  }

  let lines: [Line]
  public let problems: [Problem]

  /// Lines that name nobody are the empty ones of the prepared list and are left out.
  public init(reading text: String) {
    var rows: [(number: Int, parts: [String])] = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let parts = raw.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        .map { TextRules.trimmed(String($0)) }
      if parts.allSatisfy(\.isEmpty) || parts.count == 3 && parts[0].isEmpty && parts[1].isEmpty { continue }
      rows.append((index + 1, parts))
    }
    self.init(rows)
  }

  /// People with their e-mail addresses and the codes of their posts.
  public init(_ people: [(name: String, email: String, post: String)]) {
    self.init(
      people.enumerated().map { index, one in
        (number: index + 1, parts: [one.name, one.email, one.post].map(TextRules.trimmed))
      })
  }

  private init(_ rows: [(number: Int, parts: [String])]) {
    var lines: [Line] = []
    var problems: [Problem] = []
    for (number, parts) in rows {
      func wrong(_ sentence: String) { problems.append(Problem("people", "Line \(number): \(sentence)")) }
      guard parts.count == 3 else {
        wrong("it needs a name, an e-mail and a post, with commas between.")
        continue
      }
      let code = parts[2].split(separator: " ").first.map(String.init) ?? ""
      guard let post = Post.title.id(in: code) else {
        wrong("the post is given by its code, such as PO-12.")
        continue
      }
      if parts[0].isEmpty { wrong("the name is missing.") }
      if !EmailAddress.looksRight(parts[1]) { wrong("that is no e-mail address.") }
      lines.append(Line(number: number, name: parts[0], email: parts[1], post: post))
    }
    if lines.count > SetUpPeople.most {
      problems = [Problem("people", "At most \(SetUpPeople.most) lines are taken at once.")]
    }
    if lines.isEmpty, problems.isEmpty {
      problems = [Problem("people", "No line names anybody yet.")]
    }
    self.lines = lines
    self.problems = problems
  }
}

extension Registrar {
  /// Enters the people of these lines and appoints them from today; all problems of all lines are said at once.
  ///
  /// - Returns: how many were appointed.
  @discardableResult
  public func appoint(_ people: SetUpPeople) throws -> Int {
    if !people.problems.isEmpty { throw Refusal.invalid(people.problems) }
    var problems: [Problem] = []
    for line in people.lines {
      do { try appoint(line) } catch Refusal.invalid(let found) {
        problems += found.map { Problem("people", "Line \(line.number): \($0.sentence)") }
      } catch Refusal.missing {
        problems.append(
          Problem("people", "Line \(line.number): there is no such post, or none that you may see."))
      } catch Refusal.forbidden(let no) {
        throw Refusal.forbidden(
          .init(action: no.action, reason: "Line \(line.number): \(no.reason)", whoMay: no.whoMay))
      }
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    return people.lines.count
  }

  private func appoint(_ line: SetUpPeople.Line) throws {
    let post = try archivist.find(Reference<Post>(line.post))
    let key = EmailAddress.key(line.email)
    let known = try archivist.all(
      Person.self, where: Clause("t.archived = 0 AND lower(t.email) = ?", [.text(key)]))
    var person = Person()
    person.name = try TextRules.accepted(line.name, field: "people", called: "The name")
    person.email = key
    let id = try known.first?.id ?? enter(person, because: "Guided set-up").id
    var assignment = Assignment()
    assignment.person = Reference(id)
    assignment.post = Reference(post.id)
    assignment.from = archivist.now.day
    try enter(assignment, because: "Guided set-up")
  }
}
