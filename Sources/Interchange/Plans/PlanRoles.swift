import Scheduling

/// P6's roles are resources that stand for whoever will be named.
extension PlanResource {
  static let roleKey = "xer.role"

  var isRole: Bool {
    get { custom[PlanResource.roleKey] == "Y" }
    set { custom[PlanResource.roleKey] = newValue ? "Y" : nil }
  }
}
