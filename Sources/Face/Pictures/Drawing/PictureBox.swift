/// A rectangle that a label or a mark takes up.
struct PictureBox: Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  func touches(_ other: PictureBox) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }

  func holds(_ other: PictureBox) -> Bool {
    other.x >= x && other.y >= y && other.x + other.width <= x + width && other.y + other.height <= y + height
  }
}
