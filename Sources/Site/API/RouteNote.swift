import Office
import Registers

/// What the API's description says of a route.
enum RouteNote: Sendable {
  case list(Shelf)
  case enter(Shelf)
  case show(Shelf)
  case change(Shelf)
  case archive(Shelf)
  case restore(Shelf)
  case history(Shelf)
  /// A route with a description of its own.
  case plain(
    summary: String, parameters: [Parameter] = [], answer: String = "object", statuses: [Int] = [200],
    takes: Taken? = nil)

  /// An act on one entry, which takes a few fields and the revision that was seen.
  case act(summary: String, fields: [Field])

  /// What the body of a request is.
  enum Taken: Sendable {
    /// A text or file of that media type.
    case file(String)
    /// A JSON object of these fields and no others.
    case object([Field])
  }

  /// A field of what an act takes.
  struct Field: Sendable {
    /// What the value is in JSON.
    enum Shape: Sendable {
      case text, whole, flag
      /// A text, or a number that stands for its digits.
      case textOrWhole
      case texts
      /// A list of objects of these fields.
      case objects([Field])
      /// An object whose members are all texts, named by the caller.
      case textsByName
    }

    let name: String
    var shape = Shape.text
    var isRequired = false
    /// The words it may be; any of its type where there are none.
    var options: [String] = []
  }

  struct Parameter: Sendable {
    let name: String
    let place: String
    let help: String
    var isRequired = false
  }
}
