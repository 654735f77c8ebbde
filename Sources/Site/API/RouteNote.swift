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
    takes: String? = nil, fields: [Field] = [])

  /// A text in the JSON object that a route takes.
  struct Field: Sendable {
    let name: String
    var isRequired = false
    /// The words it may be; any text where there are none.
    var options: [String] = []
  }

  struct Parameter: Sendable {
    let name: String
    let place: String
    let help: String
    var isRequired = false
  }
}
