import Foundation
import Testing

/// Reads the palette and measures it: 4.5:1 for text, 3:1 for marks and edges, in light and dark.
@Suite("Contrast of the palette")
struct ContrastTests {
  private let colours: [String: [[Double]]]

  init() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let css = try String(contentsOf: root.appendingPathComponent("Public/css/tokens.css"), encoding: .utf8)
    var found: [String: [[Double]]] = [:]
    for line in css.split(separator: "\n") where line.contains("light-dark(oklch(") {
      let parts = line.components(separatedBy: "oklch(").dropFirst()
      let values = parts.map {
        $0.prefix { $0 != ")" }.split(separator: " ").prefix(3).compactMap { Double($0) }
      }
      let name = line.split(separator: ":").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
      if values.count == 2, values.allSatisfy({ $0.count == 3 }) { found[name] = Array(values) }
    }
    colours = found
  }

  static let grounds = ["--ground", "--surface", "--sunken", "--hover"]
  static let tones = ["--good", "--watch", "--bad", "--unknown"]

  @Test(
    "text on every ground", arguments: ["--ink", "--ink-2", "--ink-3", "--accent", "--accent-strong"] + tones)
  func text(_ name: String) throws {
    for ground in Self.grounds { try expect(name, on: ground, 4.5) }
  }

  @Test("words on their own tint", arguments: tones)
  func tints(_ name: String) throws {
    for text in [name, "--ink", "--ink-2", "--accent"] { try expect(text, on: name + "-soft", 4.5) }
  }

  @Test("words on the accent")
  func accent() throws {
    try expect("--on-accent", on: "--accent", 4.5)
    try expect("--on-accent", on: "--accent-strong", 4.5)
    for text in ["--ink", "--ink-2", "--ink-3", "--accent-strong"] {
      try expect(text, on: "--accent-soft", 4.5)
    }
  }

  @Test(
    "marks, edges and focus",
    arguments: tones.map { $0 + "-fill" } + ["--amber-red-fill", "--amber-green-fill", "--edge", "--focus"])
  func marks(_ name: String) throws {
    for ground in ["--ground", "--surface"] { try expect(name, on: ground, 3) }
  }

  private func expect(_ front: String, on back: String, _ least: Double) throws {
    let fronts = try #require(colours[front])
    let backs = try #require(colours[back])
    for (theme, pair) in zip(["light", "dark"], zip(fronts, backs)) {
      let ratio = contrast(luminance(pair.0), luminance(pair.1))
      #expect(ratio >= least, "\(front) on \(back), \(theme): \(ratio)")
    }
  }

  private func contrast(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

  /// Relative luminance of an OKLCH colour (Ottosson's matrices to linear sRGB, then WCAG's weights).
  private func luminance(_ colour: [Double]) -> Double {
    let (light, chroma, hue) = (colour[0], colour[1], colour[2] * .pi / 180)
    let (a, b) = (chroma * cos(hue), chroma * sin(hue))
    let l = pow(light + 0.3963377774 * a + 0.2158037573 * b, 3)
    let m = pow(light - 0.1055613458 * a - 0.0638541728 * b, 3)
    let s = pow(light - 0.0894841775 * a - 1.291485548 * b, 3)
    let red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
    let green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
    let blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
    func clamp(_ value: Double) -> Double { min(max(value, 0), 1) }
    return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue)
  }
}
