import Markup

/// The names of the largest bubbles, each where it hides neither a name nor the middle of a bubble: close by
/// if there is room, else farther off with a line to its bubble.
struct CostNames: Sendable {
  /// A bubble as drawn.
  struct Circle: Sendable {
    var x: Double
    var y: Double
    var radius: Double

    /// The part of it that a name must not hide.
    var core: PictureBox {
      PictureBox(x: x - radius * 0.8, y: y - radius * 0.8, width: radius * 1.6, height: radius * 1.6)
    }
  }

  /// The largest first.
  var circles: [Circle]
  /// The names of as many of the first circles as should have one.
  var texts: [String]
  var field: PictureBox

  var drawing: Markup {
    var taken = circles.prefix(80).map(\.core)
    var out = Markup.nothing
    for (circle, text) in zip(circles, texts) {
      let width = PictureText.width(text, size: 12)
      for gap in [4.0, 22, 44, 70] {
        let free = places(circle, width, gap).first { place in
          field.holds(place) && !taken.contains { $0.touches(place) }
        }
        guard let free else { continue }
        taken.append(free)
        if gap > 4 { out += leader(circle, free) }
        out += Draw.text(text, free.x, free.y + 12)
        break
      }
    }
    return out + "\n"
  }

  /// Right, left, above, below, then the corners.
  private func places(_ circle: Circle, _ width: Double, _ gap: Double) -> [PictureBox] {
    let reach = circle.radius + gap
    let (right, left) = (circle.x + reach, circle.x - reach - width)
    let (above, below) = (circle.y - reach - 14, circle.y + reach - 2)
    let middle = circle.x - width / 2
    // Corners come closer: a circle does not reach into them.
    let near = reach * 0.3
    let places = [
      (right, circle.y - 8), (left, circle.y - 8), (middle, above), (middle, below),
      (right - near, above + near), (left + near, above + near), (right - near, below - near),
      (left + near, below - near),
    ]
    return places.map { PictureBox(x: $0.0, y: $0.1, width: width, height: 16) }
  }

  /// From the nearest edge of the name to just inside its bubble.
  private func leader(_ circle: Circle, _ place: PictureBox) -> Markup {
    let x = min(max(circle.x, place.x), place.x + place.width)
    let y = min(max(circle.y, place.y + 1), place.y + place.height)
    let (dx, dy) = (x - circle.x, y - circle.y)
    let share = circle.radius * 0.85 / max((dx * dx + dy * dy).squareRoot(), circle.radius, 1)
    return Draw.line(x, y, circle.x + dx * share, circle.y + dy * share, "axis")
  }
}
