/// One line of the control matrix: what a control asks and what it means in each of the three basic kinds
/// of office.
///
/// Where the matrix gives a range, controlling takes its lower end and directive its stricter end, so that
/// the step between the two stays clear. Where it gives words, `reading` says how they were read.
struct ControlRow: Sendable {
  let number: Int
  let title: String
  let asks: String
  let levels: (supportive: ControlLevel, controlling: ControlLevel, directive: ControlLevel)
  let meanings: (supportive: String, controlling: String, directive: String)
  var reading: String?
  var agile: String?
}
