import Face
import Markup
import Office
import Registers

/// The parts of a redesign's impact that can be long: each stands shortened, and whole when the address asks for it.
enum RedesignSide: String, CaseIterable {
  case levels, projects, shortfalls, rights, authority

  /// So many lines stand on the page unless it is asked for all.
  static let most = 25

  /// The lines to show, and the words for what is left out with the way to it.
  func cut<T>(_ all: [T], _ noun: String, whole: RedesignSide?, base: String) -> (shown: [T], rest: Markup) {
    if whole == self || all.count <= Self.most { return (all, .nothing) }
    let left = Amounts.group(String(all.count - Self.most))
    return (
      Array(all.prefix(Self.most)),
      "<p><a href=\"\(base)?all=\(rawValue)#\(rawValue)\">and \(left) more \(noun)</a></p>"
    )
  }
}
