extension LinkPlan {
  /// Finds when the activities of some segments finish in sixteen iterations at once.
  ///
  /// - Parameters:
  ///   - drawn: durations by place after `base`.
  ///   - finishes: working days by position; what stands before the segments is read, what stands in them is written.
  ///     −∞ means that the activity does not exist in that iteration.
  ///   - starts: the same for starts, written and read for activities of the general class only.
  ///   - gates: what to add to links behind each gate.
  @inline(never) func sweep(
    _ range: Range<Int>, base: Int, drawn: [Lanes], finishes finishArray: inout [Lanes],
    starts startArray: inout [Lanes], gates: [Lanes]
  ) {
    let (drawn, gates) = (drawn.span, gates.span)
    var finishes = finishArray.mutableSpan
    var starts = startArray.mutableSpan
    let (offsets, sources) = (offsets.span, sources.span)
    for index in range {
      let segment = segments[index]
      var link = Int(offsets[segment.positions.lowerBound])
      switch segment.kind {
      case .source:
        for position in segment.positions { finishes[position] = floors[position] + drawn[position - base] }
      case .one:
        for position in segment.positions {
          finishes[position] = finishes[Int(sources[link])] + drawn[position - base]
          link += 1
        }
      case .two:
        for position in segment.positions {
          let start = LaneMathematics.larger(finishes[Int(sources[link])], finishes[Int(sources[link + 1])])
          finishes[position] = start + drawn[position - base]
          link += 2
        }
      case .three:
        for position in segment.positions {
          let two = LaneMathematics.larger(finishes[Int(sources[link])], finishes[Int(sources[link + 1])])
          let start = LaneMathematics.larger(two, finishes[Int(sources[link + 2])])
          finishes[position] = start + drawn[position - base]
          link += 3
        }
      case .many:
        for position in segment.positions {
          var start = finishes[Int(sources[link])]
          link += 1
          while link < Int(offsets[position + 1]) {
            start = LaneMathematics.larger(start, finishes[Int(sources[link])])
            link += 1
          }
          finishes[position] = start + drawn[position - base]
        }
      case .general:
        for position in segment.positions {
          sweepGeneral(position, drawn[position - base], &finishes, &starts, gates)
        }
      }
    }
  }

  /// One activity with links to any end, lags, a floor, and branches.
  @inline(__always) private func sweepGeneral(
    _ position: Int, _ duration: Lanes, _ finishes: inout MutableSpan<Lanes>,
    _ starts: inout MutableSpan<Lanes>,
    _ gates: Span<Lanes>
  ) {
    var start = Lanes(repeating: -.infinity)
    var finish = start
    let range = Int(offsets[position])..<Int(offsets[position + 1])
    for link in range {
      let kind = kinds[link]
      let time = time(link, finishes.span, starts.span, gates)
      if kind.entersStart {
        start = LaneMathematics.larger(start, time)
      } else {
        finish = LaneMathematics.larger(finish, time)
      }
    }
    let isAbsent = LaneMathematics.larger(start, finish) .== -.infinity
    start = LaneMathematics.larger(start, Lanes(repeating: floors[position]))
    let plain = start + duration
    // An activity is not interrupted: a link that holds its finish moves its start.
    start.replace(with: finish - duration, where: finish .> plain)
    finish = LaneMathematics.larger(finish, plain)
    if mayBeAbsent && !range.isEmpty {
      start.replace(with: -.infinity, where: isAbsent)
      finish.replace(with: -.infinity, where: isAbsent)
    }
    starts[position] = start
    finishes[position] = finish
  }

  /// The time that a link asks for.
  @inline(__always) func time(
    _ link: Int, _ finishes: Span<Lanes>, _ starts: Span<Lanes>, _ gates: Span<Lanes>
  ) -> Lanes {
    let source = Int(sources[link])
    let time = (kinds[link].leavesStart ? starts[source] : finishes[source]) + lags[link]
    let gate = Int(self.gates[link])
    return gate >= 0 ? time + gates[gate] : time
  }
}
