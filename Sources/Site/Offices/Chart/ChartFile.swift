import Face
import Measures
import Office
import Registers

/// The office chart as a file that stands by itself, for the site and for the command line.
public enum ChartFile {
  /// - Parameters:
  ///   - day: a day to come; nil for the day that is read.
  ///   - root: from this office on; nil for all.
  public static func svg(
    _ archivist: Archivist, on day: Day?, root: Int64?, depth: Int?, isHub: Bool
  ) throws -> [UInt8] {
    var query = ChartQuery()
    (query.on, query.root, query.depth, query.isHub) = (day, root, depth, isHub)
    return bytes(try ChartModel(archivist, query), query)
  }

  static func bytes(_ model: ChartModel, _ query: ChartQuery) -> [UInt8] {
    let when = model.isFuture ? ", as planned on \(LongDayText.text(model.today))" : ""
    let chart = model.chart(query, focus: { _ in "" })
    let file = chart.file(
      heading: "Offices on \(LongDayText.text(model.day))\(when)",
      footing: "Drawn by Podium for \(model.frame.name)")
    return Array(file.html.utf8)
  }
}
