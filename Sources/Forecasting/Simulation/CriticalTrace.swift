/// Follows back from the finish of the project which activities a longer duration of which would move it.
///
/// An activity is critical in an iteration when delaying it delays the finish: it is last itself, or it drives (its link is
/// the one that just holds) one that is critical. That is total float zero, found without a tolerance, because the same
/// sums that made a date are compared with it again.
struct CriticalTrace {
  /// In which lanes each activity is known to be critical; all bits of a lane set or none.
  private var marks: [LaneBits]
  /// Whether any lane of `marks` is set; most are not, and are passed over.
  private var isMarked: [Bool]
  /// In how many iterations each activity was critical, by position.
  private(set) var counts: [Int32]

  init(count: Int) {
    marks = [LaneBits](repeating: .zero, count: count)
    isMarked = [Bool](repeating: false, count: count)
    counts = [Int32](repeating: 0, count: count)
  }

  /// Counts the critical activities of one block.
  ///
  /// - Parameter valid: all bits set in lanes that are iterations, none in those past the last iteration.
  mutating func add(
    _ links: LinkPlan, finishes: [Lanes], starts: [Lanes], gates: [Lanes], finish: Lanes, valid: LaneBits
  ) {
    // Spans of three parts of one value may not be held at once; of three parameters they may.
    Self.add(links, finishes.span, starts.span, gates.span, finish, valid, &marks, &isMarked, &counts)
  }

  private static func add(
    _ links: LinkPlan, _ finishes: Span<Lanes>, _ starts: Span<Lanes>, _ gates: Span<Lanes>, _ finish: Lanes,
    _ valid: LaneBits, _ markArray: inout [LaneBits], _ flagArray: inout [Bool], _ countArray: inout [Int32]
  ) {
    var marks = markArray.mutableSpan
    var isMarked = flagArray.mutableSpan
    var counts = countArray.mutableSpan
    for sink in links.sinks {
      record(Int(sink), finishes[Int(sink)] .== finish, valid, &marks, &isMarked)
    }
    let (offsets, sources) = (links.offsets.span, links.sources.span)
    var position = isMarked.count
    while position > 0 {
      position -= 1
      guard isMarked[position] else { continue }
      let mark = marks[position]
      marks[position] = .zero
      isMarked[position] = false
      counts[position] += Int32((mark & 1).wrappedSum())
      let range = Int(offsets[position])..<Int(offsets[position + 1])
      if links.isGeneral[position] {
        for link in range {
          let time = links.time(link, finishes, starts, gates)
          let held = links.kinds[link].entersStart ? starts[position] : finishes[position]
          record(Int(sources[link]), time .== held, mark, &marks, &isMarked)
        }
      } else if range.count == 1 {
        record(Int(sources[range.lowerBound]), mark, &marks, &isMarked)
      } else if range.count > 1 {
        var start = finishes[Int(sources[range.lowerBound])]
        for link in range.dropFirst() { start = LaneMathematics.larger(start, finishes[Int(sources[link])]) }
        for link in range {
          record(Int(sources[link]), finishes[Int(sources[link])] .== start, mark, &marks, &isMarked)
        }
      }
    }
  }

  @inline(__always) private static func record(
    _ position: Int, _ drives: SIMDMask<SIMD16<Int32>>, _ among: LaneBits,
    _ marks: inout MutableSpan<LaneBits>,
    _ isMarked: inout MutableSpan<Bool>
  ) {
    record(position, LaneBits.zero.replacing(with: among, where: drives), &marks, &isMarked)
  }

  @inline(__always) private static func record(
    _ position: Int, _ added: LaneBits, _ marks: inout MutableSpan<LaneBits>,
    _ isMarked: inout MutableSpan<Bool>
  ) {
    let eight = added.lowHalf | added.highHalf
    let two = unsafeBitCast(eight.lowHalf | eight.highHalf, to: SIMD2<UInt64>.self)
    guard two.x | two.y != 0 else { return }
    marks[position] |= added
    isMarked[position] = true
  }
}
