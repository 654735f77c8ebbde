extension SimulationPlan {
  /// Draws the durations of one panel for one block of sixteen iterations, risk events included.
  ///
  /// - Parameters:
  ///   - drawn: working days by place in the panel.
  ///   - normals: the correlated numbers of this block.
  ///   - impacts: working days that each risk event adds in each iteration.
  func drawDurations(
    _ panel: Panel, _ generator: inout LaneGenerator, into drawn: inout [Lanes], normals: [Lanes],
    impacts: [Lanes]
  ) {
    let (targets, parameters) = (draws.targets.span, draws.parameters.span)
    for index in panel.runs {
      let run = draws.runs[index]
      let part = targets.extracting(run.draws)
      switch run.kind {
      case .fixed: Self.drawFixed(part, parameters.extracting(run.draws), &drawn)
      case .uniform: Self.drawUniform(part, parameters.extracting(run.draws), &generator, &drawn)
      case .triangular: Self.drawTriangular(part, parameters.extracting(run.draws), &generator, &drawn)
      case .lawful, .correlated: drawLawful(part, run, &generator, &drawn, normals)
      }
    }
    for index in panel.effects {
      let effect = draws.effects[index]
      let sum = drawn[Int(effect.target)] + impacts[Int(effect.event)]
      drawn[Int(effect.target)] = LaneMathematics.larger(sum, .zero)
    }
  }

  private static func drawFixed(
    _ targets: Span<Int32>, _ parameters: Span<SIMD4<Float>>, _ drawnArray: inout [Lanes]
  ) {
    var drawn = drawnArray.mutableSpan
    for index in targets.indices { drawn[Int(targets[index])] = Lanes(repeating: parameters[index].x) }
  }

  private static func drawUniform(
    _ targets: Span<Int32>, _ parameters: Span<SIMD4<Float>>, _ generator: inout LaneGenerator,
    _ drawnArray: inout [Lanes]
  ) {
    var drawn = drawnArray.mutableSpan
    for index in targets.indices {
      let p = parameters[index]
      drawn[Int(targets[index])] = p.x + p.y * generator.uniform()
    }
  }

  /// The lesser of two uniform numbers and their distance fill a triangle evenly; a linear function of the two that is
  /// low, most likely and high in its corners therefore has exactly the triangular distribution, without root or branch.
  @inline(never) private static func drawTriangular(
    _ targets: Span<Int32>, _ parameters: Span<SIMD4<Float>>, _ shared: inout LaneGenerator,
    _ drawnArray: inout [Lanes]
  ) {
    var drawn = drawnArray.mutableSpan
    // A copy stays in registers; behind `inout` each number would wait for memory.
    var generator = shared
    for index in targets.indices {
      let u = generator.uniform()
      let v = generator.uniform()
      let p = parameters[index]
      let part = p.y * p.z
      drawn[Int(targets[index])] =
        p.x + p.y * LaneMathematics.smaller(u, v) + part * LaneMathematics.magnitude(u - v)
    }
    shared = generator
  }

  private func drawLawful(
    _ targets: Span<Int32>, _ run: DrawPlan.Run, _ generator: inout LaneGenerator,
    _ drawnArray: inout [Lanes], _ normals: [Lanes]
  ) {
    let (laws, slots, outcomes) = (draws.laws.span, draws.slots.span, draws.outcomes.span)
    let table = BetaTable.shared
    var drawn = drawnArray.mutableSpan
    for index in targets.indices {
      let place = run.laws.lowerBound + index
      let u =
        run.kind == .lawful
        ? generator.openUniform()
        : LaneLaw.open(LaneMathematics.normalCumulative(normals[Int(slots[place])]))
      let value = laws[place].value(u, outcomes: outcomes, table: table)
      drawn[Int(targets[index])] = LaneMathematics.larger(value, .zero)
    }
  }

  /// Draws what one activity costs beside the constant part, by the same generator as the durations of its panel.
  func drawCost(_ cost: MoneyPlan.Cost, _ duration: Lanes, _ generator: inout LaneGenerator) -> Lanes {
    let own =
      cost.law.shape == .fixed
      ? Lanes(repeating: cost.law.parameters.x)
      : cost.law.value(generator.openUniform(), outcomes: draws.outcomes.span, table: .shared)
    return own + cost.ratePerDay * duration
  }

  /// Draws the risk events of a block: working days into `impacts`, and returns their money.
  func drawEvents(block: Int, into impacts: inout [Lanes]) -> Lanes {
    var money = Lanes.zero
    guard !events.isEmpty else { return money }
    var generator = LaneGenerator(seed: seed, block: block, stream: Stream.events)
    let outcomes = draws.outcomes.span
    for (index, event) in events.enumerated() {
      let occurs = generator.uniform() .< event.probability
      let days = event.days.value(generator.openUniform(), outcomes: outcomes, table: .shared)
      let cost = event.money.value(generator.openUniform(), outcomes: outcomes, table: .shared)
      impacts[index] = Lanes.zero.replacing(with: days, where: occurs)
      money += Lanes.zero.replacing(with: cost, where: occurs)
    }
    return money
  }

  /// Tells for each event in which of the sixteen iterations of a block it occurs, as 1 and 0.
  func occurrences(block: Int, _ tell: (_ event: Int, _ occurs: Lanes) -> Void) {
    var generator = LaneGenerator(seed: seed, block: block, stream: Stream.events)
    for (index, event) in events.enumerated() {
      tell(index, Lanes.zero.replacing(with: 1, where: generator.uniform() .< event.probability))
      // The numbers that `drawEvents` takes for days and money.
      _ = generator.uniform()
      _ = generator.uniform()
    }
  }

  /// Draws which branches a block takes: nothing to add to a link behind an open gate, −∞ behind a closed one.
  func drawForks(block: Int, into gates: inout [Lanes]) {
    guard links.gateCount > 0 else { return }
    var generator = LaneGenerator(seed: seed, block: block, stream: Stream.forks)
    var gate = 0
    for fork in links.forks {
      let u = generator.uniform()
      var least = Float(0)
      for most in fork {
        let isTaken = (u .>= least) .& (u .< most)
        gates[gate] = Lanes(repeating: -.infinity).replacing(with: 0, where: isTaken)
        least = most
        gate += 1
      }
    }
  }
}
