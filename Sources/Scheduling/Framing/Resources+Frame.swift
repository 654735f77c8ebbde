extension PlanResource {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&uid)
    f.text(&code)
    f.text(&name)
    f.choice(&kind)
    f.real(&units)
    f.list(&availability, Availability(from: nil, until: nil, units: 1)) { f, stretch in
      f.optionalMoment(&stretch.from)
      f.optionalMoment(&stretch.until)
      f.real(&stretch.units)
    }
    f.optionalInt(&calendar)
    f.list(&rates, Rate(standard: 0)) { f, rate in
      f.int(&rate.table)
      f.optionalMoment(&rate.from)
      f.optionalMoment(&rate.until)
      f.real(&rate.standard)
      f.real(&rate.overtime)
      f.real(&rate.perUse)
    }
    f.text(&email)
    f.text(&group)
    f.text(&unit)
    f.bool(&isBlank)
    f.list(&baselines, TaskBaseline(number: 0)) { $1.frame(&$0) }
    f.texts(&custom)
    f.text(&notes)
  }
}

extension PlanAssignment {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&uid)
    f.int(&task)
    f.optionalInt(&resource)
    f.real(&units)
    f.optionalInt(&work)
    f.optionalInt(&actualWork)
    f.optionalInt(&remainingWork)
    f.optionalMoment(&start)
    f.optionalMoment(&finish)
    f.optionalMoment(&actualStart)
    f.optionalMoment(&actualFinish)
    f.int(&delay)
    f.int(&levellingDelay)
    f.optionalReal(&cost)
    f.optionalReal(&actualCost)
    f.list(&baselines, TaskBaseline(number: 0)) { $1.frame(&$0) }
    f.list(&timephased, Timephased(kind: 0, from: .first, until: .first, value: 0)) { f, stretch in
      f.int(&stretch.kind)
      f.moment(&stretch.from)
      f.moment(&stretch.until)
      f.real(&stretch.value)
    }
    f.bool(&isDriving)
    f.texts(&custom)
  }
}
