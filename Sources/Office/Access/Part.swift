/// A part of an area to which some rights are confined, such as the log within administration.
///
/// A right that is confined to a part holds only for entries that declare the part in their `Facts`. An entry
/// that declares nothing is therefore closed to such a right, never open to it.
public enum Part: String, CaseIterable, Hashable, Sendable {
  /// The audit log, within administration.
  case log
  /// Accounts of machines and integrations, within roles.
  case technicalAccounts = "technical accounts"
  /// Consents to the use of personal data, within training.
  case consent
  /// Requests to erase or hand out personal data, within administration.
  case erasure = "erasure/export"
  /// What has been published, within status reports.
  case published
  /// Tasks, links and dates, within project records; only a directive office tells them apart.
  case schedule
}
