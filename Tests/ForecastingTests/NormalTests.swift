import Testing

@testable import Forecasting

@Suite struct NormalTests {
  @Test func knownValues() {
    #expect((Normal.cumulative(1.959963984540054) - 0.975).magnitude < 1e-14)
    #expect((Normal.quantile(0.975) - 1.959963984540054).magnitude < 1e-12)
    #expect(Normal.quantile(0.5).magnitude < 1e-15)
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(1.5).isNaN)
    #expect(Normal.quantile(.nan).isNaN)
    for p in stride(from: 0.0001, to: 1, by: 0.0103) {
      #expect((Normal.cumulative(Normal.quantile(p)) - p).magnitude < 1e-13)
    }
  }

  /// The functions on lanes against those in double precision.
  @Test func lanesAgree() {
    for step in stride(from: Float(-5), through: 5, by: 0.037) {
      let p = LaneMathematics.normalCumulative(Lanes(repeating: step))[7]
      #expect((Double(p) - Normal.cumulative(Double(step))).magnitude < 5e-7)
      let e = LaneMathematics.exponential(Lanes(repeating: step * 10))[3]
      #expect((Double(e) / exponential(Double(step * 10)) - 1).magnitude < 1e-5)
      let x = Float(exponential(Double(step * 3)))
      let l = LaneMathematics.logarithm(Lanes(repeating: x))[3]
      #expect((Double(l) - naturalLogarithm(Double(x))).magnitude < 2e-6)
      #expect((LaneMathematics.squareRoot(Lanes(repeating: x))[0] / x.squareRoot() - 1).magnitude < 2e-6)
    }
    #expect(LaneMathematics.squareRoot(.zero)[0] == 0)
    for p: Float in [0x1p-24, 1e-6, 0.001, 0.3, 0.5, 0.9, 0.9999, 1 - 0x1p-24] {
      let z = LaneMathematics.normalQuantile(Lanes(repeating: p))[5]
      #expect((Double(z) - Normal.quantile(Double(p))).magnitude < 2e-4, "\(p)")
    }
  }
}
