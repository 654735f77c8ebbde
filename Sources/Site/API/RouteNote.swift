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
    takes: String? = nil)

  /// An act on one entry, which takes a few fields and the revision that was seen.
  case act(summary: String, fields: [Field])

  /// A field of what an act takes.
  struct Field: Sendable {
    let name: String
    /// The JSON type, such as `string`.
    var type = "string"
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
