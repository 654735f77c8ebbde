import Ledger
import Measures
import Registers

/// The words of offices: which are laid down where, and which of them hold in one office.
///
/// What holds in an office is told to everyone who may see it or a project that it governs, like the controls.
public struct Glossary: Sendable {
  /// One word, with the office that lays it down, and the words of offices further up that it takes the place of.
  public struct Word: Sendable {
    public let term: Held<Term>
    public let office: Int64
    public internal(set) var instead: [Held<Term>] = []
  }

  public let words: [Word]

  /// The words that hold in one office that the reader may see: of two for one thing the nearest.
  public init(_ archivist: Archivist, office: Int64) throws {
    let chain = try archivist.treeThen().chain(from: office)
    var byOffice: [Int64: [Held<Term>]] = [:]
    for held in try archivist.binding(Term.self, where: .in("t.office", chain.sorted())) {
      if let office = held.entry.office?.id { byOffice[office, default: []].append(held) }
    }
    words = Glossary.resolve(chain.map { ($0, byOffice[$0] ?? []) })
  }

  /// Every word of every office that the reader may see or that stands above one which binds her.
  public init(_ archivist: Archivist) throws {
    let tree = try archivist.treeThen()
    let governing = try archivist.reckon(
      try archivist.catalogue.shelf(Project.self), "DISTINCT t.governing_office",
      where: Clause("t.governing_office IS NOT NULL")
    ).compactMap { $0.int(0) }
    let seen = try archivist.all(OfficeUnit.self).map(\.id)
    let reach = Set((seen + governing).flatMap { tree.chain(from: $0) })
    words = try archivist.binding(Term.self, where: .in("t.office", reach.sorted())).compactMap { held in
      held.entry.office.map { Word(term: held, office: $0.id) }
    }.sorted(by: Glossary.before)
  }

  /// - Parameter chain: the offices from the nearest up, each with the words that it lays down.
  static func resolve(_ chain: [(office: Int64, terms: [Held<Term>])]) -> [Word] {
    var words: [Word] = []
    var taken: [String: Int] = [:]
    for (office, terms) in chain {
      var fresh: [String: Int] = [:]
      for held in terms {
        // A word further up gives way to the one that bears its name below, as its name or as another word for it.
        if let nearer = taken[Term.key(held.entry.name)] {
          words[nearer].instead.append(held)
          continue
        }
        for key in held.entry.keys { fresh[key] = words.count }
        words.append(Word(term: held, office: office))
      }
      taken.merge(fresh) { nearer, _ in nearer }
    }
    return words.sorted(by: before)
  }

  private static func before(_ a: Word, _ b: Word) -> Bool {
    (Term.key(a.term.entry.name), a.office, a.term.id) < (Term.key(b.term.entry.name), b.office, b.term.id)
  }

  /// Those in which the text stands, as a name, a short form, another word or in the meaning.
  public func holding(_ text: String) -> [Word] {
    let asked = Term.key(text)
    if asked.isEmpty { return words }
    return words.filter { word in
      let entry = word.term.entry
      return [entry.name, entry.abbreviation, entry.alsoCalled, entry.meaning].contains {
        $0.lowercased().contains(asked)
      }
    }
  }
}
