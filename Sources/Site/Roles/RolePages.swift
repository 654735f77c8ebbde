import Office

/// One role with those who hold it, what it asks on paper, letters of appointment, and what one person answers for.
enum RolePages {
  static var routes: [Route] {
    [
      Route("GET", "/roles/{code}", act: "see roles", handle: RolePage.answer),
      Route("GET", "/roles/{code}/description", act: "see roles", handle: JobDescription.answer),
      Route(
        "GET", "/assignments/{code}/letter", act: "see assignments", handle: AppointmentLetter.ofAssignment),
      Route("GET", "/projects/{code}/letter", act: "see projects", handle: AppointmentLetter.ofProject),
      Route(
        "POST", "/assignments/{code}/acknowledgement", act: "acknowledge an own assignment",
        handle: ResponsibilitiesPage.acknowledge),
      Route("GET", "/people/{code}/responsibilities", act: "see people", handle: ResponsibilitiesPage.answer),
      Route(
        "GET", "/offices/{code}/acknowledgements", act: "see assignments",
        handle: AcknowledgementOverview.answer),
    ]
  }
}
