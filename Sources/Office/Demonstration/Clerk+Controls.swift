import Registers

extension Demonstration.Clerk {
  mutating func enterPolicies() throws {
    for (number, row) in Demonstration.policies.enumerated() {
      var policy = ControlPolicy()
      policy.office = try book.find(row.office)
      policy.control = row.control
      policy.level = row.level
      policy.lock = row.lock
      policy.condition = row.condition
      policy.from = day(row.from)
      policy.to = row.to.map { day($0) }
      policy.waiverAuthority = row.waivers
      policy.reason = row.reason
      try enter(policy, as: "\(number)", because: "Adopted with the office's policy")
    }
  }

  mutating func enterTailorings() throws {
    for (number, row) in Demonstration.tailorings.enumerated() {
      var record = TailoringRecord()
      record.project = try book.find(row.project)
      record.control = row.control
      record.level = row.level
      record.rationale = row.rationale
      record.risk = row.risk
      record.requester = try book.find(row.requester)
      record.approver = try book.find(row.approver)
      record.approvedBy = try book.find(row.office)
      record.from = day(row.from)
      record.to = row.to.map { day($0) }
      let held = try enter(record, as: "\(number)", because: "Proposed by the project")
      if row.outcome != .proposed { try walk(held, \.status, [(row.outcome, row.because)]) }
    }
  }

  /// Some projects answer the advice that they are given.
  mutating func enterAnswers() throws {
    for (number, row) in Demonstration.answers.enumerated() {
      var answer = AdviceAnswer()
      answer.project = try book.find(row.project)
      answer.control = row.control
      answer.answer = row.answer
      answer.reason = row.reason
      answer.person = try book.find(row.person)
      answer.on = day(row.on)
      answer.until = row.until.map { day($0) }
      try enter(answer, as: "\(number)", because: "Answered by the project")
    }
  }

  mutating func enterWaivers() throws {
    for (number, row) in Demonstration.waivers.enumerated() {
      var waiver = WaiverRecord()
      waiver.project = try book.find(row.project)
      waiver.control = row.control
      waiver.level = row.level
      waiver.reason = row.reason
      waiver.compensation = row.compensation
      waiver.requester = try book.find(row.requester)
      waiver.approver = try book.find(row.approver)
      waiver.grantedBy = try book.find(row.office)
      waiver.from = day(row.from)
      waiver.until = day(row.until)
      let held = try enter(waiver, as: "\(number)", because: "Asked for by the project")
      if row.outcome != .requested { try walk(held, \.status, [(row.outcome, row.because)]) }
    }
  }
}
