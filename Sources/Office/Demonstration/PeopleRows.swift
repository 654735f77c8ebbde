import Registers

extension Demonstration {
  /// A person of the Norrland Group; the key is also the first part of the address.
  struct PersonRow: Sendable {
    let key: String
    let name: String
    let job: String
    let unit: String
    let location: String
    let employment: Person.Employment

    init(
      _ key: String, _ name: String, _ job: String, _ unit: String, _ location: String,
      _ employment: Person.Employment = .employee
    ) {
      self.key = key
      self.name = name
      self.job = job
      self.unit = unit
      self.location = location
      self.employment = employment
    }
  }

  static let people: [PersonRow] = groupPeople + technologyPeople + operationsPeople + capitalPeople

  private static let groupPeople: [PersonRow] = [
    PersonRow("astrid.vange", "Astrid Vange", "Chief executive", "Group Office", "Nordhamn"),
    PersonRow("oliver.pemberton", "Oliver Pemberton", "Chief financial officer", "Finance", "Nordhamn"),
    PersonRow("samira.haddad", "Samira Haddad", "Non-executive director", "Board", "Nordhamn", .contractor),
    PersonRow("henrik.dahlgren", "Henrik Dahlgren", "Non-executive director", "Board", "Ostvik", .contractor),
    PersonRow("ingrid.solberg", "Ingrid Solberg", "Director of project delivery", "Group Office", "Nordhamn"),
    PersonRow("rasheed.okafor", "Rasheed Okafor", "Head of the Enterprise PMO", "Group Office", "Nordhamn"),
    PersonRow("mei.tanaka", "Mei Tanaka", "Portfolio analyst", "Group Office", "Nordhamn"),
    PersonRow("tobias.lindqvist", "Tobias Lindqvist", "Portfolio analyst", "Group Office", "Ostvik"),
    PersonRow("grace.abara", "Grace Abara", "PMO coordinator", "Group Office", "Nordhamn"),
    PersonRow("priya.nair", "Priya Nair", "Portfolio manager, change", "Group Office", "Nordhamn"),
    PersonRow("felix.brandt", "Felix Brandt", "Portfolio manager, run and grow", "Group Office", "Ostvik"),
    PersonRow("siobhan.doyle", "Siobhán Doyle", "Portfolio manager, capital", "Capital Works", "Fellmoor"),
    PersonRow("marcus.ellery", "Marcus Ellery", "Finance controller, projects", "Finance", "Nordhamn"),
    PersonRow("yara.benali", "Yara Benali", "Risk manager", "Group Office", "Nordhamn"),
    PersonRow("edith.halloran", "Edith Halloran", "Internal auditor", "Internal Audit", "Nordhamn"),
    PersonRow("kwame.mensah", "Kwame Mensah", "Assurance reviewer", "Internal Audit", "Nordhamn", .secondee),
    PersonRow("beatrice.novak", "Beatrice Novak", "Head of methods and skills", "Group Office", "Ostvik"),
    PersonRow("arjun.mehta", "Arjun Mehta", "Methodologist", "Group Office", "Ostvik"),
    PersonRow("clara.fontaine", "Clara Fontaine", "Delivery coach", "Group Office", "Nordhamn", .contractor),
    PersonRow("petra.zeman", "Petra Zeman", "Records and privacy officer", "Legal", "Nordhamn"),
    PersonRow("simon.achterberg", "Simon Achterberg", "Transformation director", "Group Office", "Nordhamn"),
    PersonRow("nadia.kowalska", "Nadia Kowalska", "Benefits manager", "Finance", "Nordhamn"),
    PersonRow(
      "leon.fischer", "Leon Fischer", "Business change manager", "Group Office", "Ostvik", .contractor),
    PersonRow("ottilie.grahn", "Ottilie Grahn", "Project manager", "Group Office", "Nordhamn"),
    PersonRow("hana.suzuki", "Hana Suzuki", "Head of procurement", "Finance", "Nordhamn"),
  ]

  private static let technologyPeople: [PersonRow] = [
    PersonRow("helena.strand", "Helena Strand", "Chief digital officer", "IT Division", "Nordhamn"),
    PersonRow("victor.almeida", "Victor Almeida", "Head of the IT Division PMO", "IT Division", "Nordhamn"),
    PersonRow("anneli.korhonen", "Anneli Korhonen", "PMO analyst", "IT Division", "Nordhamn"),
    PersonRow("rory.macleod", "Rory MacLeod", "PMO coordinator", "IT Division", "Fellmoor"),
    PersonRow("daniel.osei", "Daniel Osei", "Senior project manager", "IT Division", "Nordhamn"),
    PersonRow("judith.wray", "Judith Wray", "Project manager", "IT Division", "Nordhamn"),
    PersonRow("emre.yildiz", "Emre Yıldız", "Project manager", "IT Division", "Ostvik"),
    PersonRow("lucia.moreno", "Lucía Moreno", "Software engineer", "IT Division", "Nordhamn"),
    PersonRow("piotr.wolski", "Piotr Wolski", "Platform engineer", "IT Division", "Ostvik"),
    PersonRow("amara.eze", "Amara Eze", "Test engineer", "IT Division", "Nordhamn", .supplier),
    PersonRow("niamh.gallagher", "Niamh Gallagher", "Head of digital products", "IT Division", "Nordhamn"),
    PersonRow("tariq.rahman", "Tariq Rahman", "Product owner", "IT Division", "Nordhamn"),
    PersonRow("selma.haugen", "Selma Haugen", "Product owner", "IT Division", "Ostvik"),
    PersonRow("owen.prichard", "Owen Prichard", "Delivery lead", "IT Division", "Fellmoor"),
    PersonRow("ruth.delacroix", "Ruth Delacroix", "Head of software engineering", "IT Division", "Nordhamn"),
    PersonRow("gustav.nyberg", "Gustav Nyberg", "Chief people officer", "People and Culture", "Nordhamn"),
    PersonRow("jonas.wikander", "Jonas Wikander", "System administrator", "IT Division", "Nordhamn"),
  ]

  private static let operationsPeople: [PersonRow] = [
    PersonRow("margit.oberg", "Margit Öberg", "Operations director", "Operations Division", "Ostvik"),
    PersonRow("luca.ferrante", "Luca Ferrante", "PMO adviser, operations", "Operations Division", "Ostvik"),
    PersonRow("fatima.zahra", "Fatima Zahra", "PMO coordinator", "Operations Division", "Ostvik"),
    PersonRow("stellan.hedlund", "Stellan Hedlund", "Project manager", "Operations Division", "Ostvik"),
    PersonRow("joy.adeyemi", "Joy Adeyemi", "Project manager", "Operations Division", "Fellmoor"),
    PersonRow("bram.visser", "Bram Visser", "Depot manager", "Operations Division", "Fellmoor"),
    PersonRow("elin.sandvik", "Elin Sandvik", "Logistics planner", "Operations Division", "Ostvik"),
    PersonRow("hugo.marchetti", "Hugo Marchetti", "Head of fleet", "Operations Division", "Ostvik"),
  ]

  private static let capitalPeople: [PersonRow] = [
    PersonRow("robert.thackeray", "Robert Thackeray", "Capital works director", "Capital Works", "Fellmoor"),
    PersonRow("callum.reid", "Callum Reid", "Head of the Capital Works PMO", "Capital Works", "Fellmoor"),
    PersonRow("zofia.maj", "Zofia Maj", "Planning engineer", "Capital Works", "Fellmoor"),
    PersonRow("dermot.quigley", "Dermot Quigley", "Cost analyst", "Capital Works", "Fellmoor"),
    PersonRow("linnea.ostrom", "Linnéa Öström", "PMO coordinator", "Capital Works", "Fellmoor"),
    PersonRow("andile.khumalo", "Andile Khumalo", "Project director", "Capital Works", "Fellmoor"),
    PersonRow("maria.esposito", "Maria Esposito", "Project manager", "Capital Works", "Fellmoor"),
    PersonRow("nils.forsberg", "Nils Forsberg", "Project manager", "Capital Works", "Nordhamn"),
    PersonRow("theresa.blum", "Theresa Blum", "Project manager", "Capital Works", "Fellmoor"),
    PersonRow("hassan.jaber", "Hassan Jaber", "Lead, Tower G+55 project office", "Capital Works", "Fellmoor"),
    PersonRow("wendy.cho", "Wendy Cho", "Document controller", "Capital Works", "Fellmoor"),
    PersonRow("ivar.bjornstad", "Ivar Bjørnstad", "Site coordinator", "Capital Works", "Fellmoor"),
    PersonRow(
      "carmen.ibarra", "Carmen Ibarra", "Project risk manager", "Capital Works", "Fellmoor", .contractor),
    PersonRow(
      "patrick.lowry", "Patrick Lowry", "Structural engineer", "Capital Works", "Fellmoor", .supplier),
    PersonRow("agnes.moller", "Agnes Møller", "Head of engineering", "Capital Works", "Fellmoor"),
  ]

  /// Who is away or gone once everything is named; the posts and projects stay as they are.
  static let partings: [(key: String, status: Person.Status, because: String)] = [
    ("gustav.nyberg", .left, "Left the group at the end of last month; no successor is named yet"),
    ("anneli.korhonen", .onLeave, "Parental leave until the spring"),
  ]
}
