/// Step 1: the registers as they stood in version 0.1, generated from the sheets and reviewed. Never edited again.
enum FirstMigration {
  static let sql = SystemTables.sql + registers

  private static let registers = """
    CREATE TABLE office (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, local_label TEXT, parent BIGINT, level TEXT, reports_to
      TEXT, placement TEXT, cost_centre TEXT, kind TEXT, scope_kind TEXT, focus TEXT, permanence TEXT,
      sunset BIGINT, service_style TEXT, sourcing TEXT, domain TEXT, control_profile TEXT, mission TEXT,
      planned_staff BIGINT, budget BIGINT, budget_currency TEXT, status TEXT);
    CREATE TABLE office_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, local_label TEXT, parent BIGINT, level TEXT, reports_to
      TEXT, placement TEXT, cost_centre TEXT, kind TEXT, scope_kind TEXT, focus TEXT, permanence TEXT,
      sunset BIGINT, service_style TEXT, sourcing TEXT, domain TEXT, control_profile TEXT, mission TEXT,
      planned_staff BIGINT, budget BIGINT, budget_currency TEXT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX office_past_since ON office_past (since, until);
    CREATE INDEX office_order ON office (archived, name, id);
    CREATE UNIQUE INDEX office_name_once ON office (name) WHERE archived = 0 AND name <> '';
    CREATE INDEX office_parent ON office (parent);
    CREATE TABLE office_link (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, from_office BIGINT, to_office BIGINT, kind TEXT, flow TEXT,
      cadence TEXT, note TEXT);
    CREATE TABLE office_link_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, from_office BIGINT, to_office BIGINT, kind TEXT, flow TEXT,
      cadence TEXT, note TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX office_link_past_since ON office_link_past (since, until);
    CREATE INDEX office_link_order ON office_link (archived, cadence, id);
    CREATE INDEX office_link_from_office ON office_link (from_office);
    CREATE INDEX office_link_to_office ON office_link (to_office);
    CREATE TABLE mandate (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, office BIGINT, version BIGINT, purpose TEXT, reason TEXT, scope_in
      TEXT, scope_out TEXT, authority TEXT, services TEXT, success_criteria TEXT, sponsor BIGINT, from_day
      BIGINT, review_on BIGINT, status TEXT);
    CREATE TABLE mandate_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, office BIGINT, version BIGINT, purpose TEXT, reason TEXT, scope_in
      TEXT, scope_out TEXT, authority TEXT, services TEXT, success_criteria TEXT, sponsor BIGINT, from_day
      BIGINT, review_on BIGINT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX mandate_past_since ON mandate_past (since, until);
    CREATE INDEX mandate_order ON mandate (archived, purpose, id);
    CREATE INDEX mandate_office ON mandate (office);
    CREATE INDEX mandate_sponsor ON mandate (sponsor);
    CREATE TABLE person (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, email TEXT, job_title TEXT, unit TEXT, location TEXT,
      employment TEXT, status TEXT);
    CREATE TABLE person_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, email TEXT, job_title TEXT, unit TEXT, location TEXT,
      employment TEXT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX person_past_since ON person_past (since, until);
    CREATE INDEX person_order ON person (archived, name, id);
    CREATE UNIQUE INDEX person_email_once ON person (email) WHERE archived = 0 AND email <> '';
    CREATE TABLE role (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, key TEXT, aliases TEXT, tier TEXT, purpose TEXT,
      decision_rights TEXT, conflicts TEXT, grants TEXT, version BIGINT, status TEXT);
    CREATE TABLE role_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, key TEXT, aliases TEXT, tier TEXT, purpose TEXT,
      decision_rights TEXT, conflicts TEXT, grants TEXT, version BIGINT, status TEXT, PRIMARY KEY (id,
      revision));
    CREATE INDEX role_past_since ON role_past (since, until);
    CREATE INDEX role_order ON role (archived, name, id);
    CREATE UNIQUE INDEX role_key_once ON role (key) WHERE archived = 0 AND key <> '';
    CREATE TABLE post (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, role BIGINT, office BIGINT, portfolio BIGINT, programme
      BIGINT, project BIGINT, is_head BIGINT, is_mandatory BIGINT, holders_most BIGINT, required_grade
      TEXT);
    CREATE TABLE post_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, role BIGINT, office BIGINT, portfolio BIGINT, programme
      BIGINT, project BIGINT, is_head BIGINT, is_mandatory BIGINT, holders_most BIGINT, required_grade TEXT,
      PRIMARY KEY (id, revision));
    CREATE INDEX post_past_since ON post_past (since, until);
    CREATE INDEX post_order ON post (archived, name, id);
    CREATE INDEX post_role ON post (role);
    CREATE INDEX post_office ON post (office);
    CREATE INDEX post_portfolio ON post (portfolio);
    CREATE INDEX post_programme ON post (programme);
    CREATE INDEX post_project ON post (project);
    CREATE TABLE assignment (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, person BIGINT, post BIGINT, from_day BIGINT, to_day BIGINT, share
      BIGINT, deputy BIGINT, appointed_by TEXT);
    CREATE TABLE assignment_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, person BIGINT, post BIGINT, from_day BIGINT, to_day BIGINT, share
      BIGINT, deputy BIGINT, appointed_by TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX assignment_past_since ON assignment_past (since, until);
    CREATE INDEX assignment_order ON assignment (archived, appointed_by, id);
    CREATE INDEX assignment_person ON assignment (person);
    CREATE INDEX assignment_post ON assignment (post);
    CREATE INDEX assignment_deputy ON assignment (deputy);
    CREATE TABLE control_policy (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, office BIGINT, control TEXT, level TEXT, lock TEXT,
      condition TEXT, from_day BIGINT, to_day BIGINT, waiver_authority TEXT, reason TEXT);
    CREATE TABLE control_policy_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, office BIGINT, control TEXT, level TEXT, lock TEXT, condition
      TEXT, from_day BIGINT, to_day BIGINT, waiver_authority TEXT, reason TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX control_policy_past_since ON control_policy_past (since, until);
    CREATE INDEX control_policy_order ON control_policy (archived, reason, id);
    CREATE INDEX control_policy_office ON control_policy (office);
    CREATE TABLE tailoring (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, rationale TEXT, risk
      TEXT, requester BIGINT, approver BIGINT, approving_office BIGINT, from_day BIGINT, to_day BIGINT,
      status TEXT);
    CREATE TABLE tailoring_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, rationale TEXT, risk TEXT,
      requester BIGINT, approver BIGINT, approving_office BIGINT, from_day BIGINT, to_day BIGINT, status
      TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX tailoring_past_since ON tailoring_past (since, until);
    CREATE INDEX tailoring_order ON tailoring (archived, rationale, id);
    CREATE INDEX tailoring_project ON tailoring (project);
    CREATE INDEX tailoring_requester ON tailoring (requester);
    CREATE INDEX tailoring_approver ON tailoring (approver);
    CREATE INDEX tailoring_approving_office ON tailoring (approving_office);
    CREATE TABLE waiver (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, reason TEXT, compensation
      TEXT, requester BIGINT, approver BIGINT, granting_office BIGINT, from_day BIGINT, until_day BIGINT,
      status TEXT);
    CREATE TABLE waiver_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, reason TEXT, compensation
      TEXT, requester BIGINT, approver BIGINT, granting_office BIGINT, from_day BIGINT, until_day BIGINT,
      status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX waiver_past_since ON waiver_past (since, until);
    CREATE INDEX waiver_order ON waiver (archived, reason, id);
    CREATE INDEX waiver_project ON waiver (project);
    CREATE INDEX waiver_requester ON waiver (requester);
    CREATE INDEX waiver_approver ON waiver (approver);
    CREATE INDEX waiver_granting_office ON waiver (granting_office);
    CREATE TABLE objective (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, statement TEXT, office BIGINT, parent BIGINT, measure TEXT,
      baseline TEXT, target TEXT, due BIGINT, weight BIGINT, owner BIGINT, status TEXT);
    CREATE TABLE objective_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, statement TEXT, office BIGINT, parent BIGINT, measure TEXT, baseline
      TEXT, target TEXT, due BIGINT, weight BIGINT, owner BIGINT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX objective_past_since ON objective_past (since, until);
    CREATE INDEX objective_order ON objective (archived, statement, id);
    CREATE INDEX objective_office ON objective (office);
    CREATE INDEX objective_parent ON objective (parent);
    CREATE INDEX objective_owner ON objective (owner);
    CREATE TABLE portfolio (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, name TEXT, office BIGINT, description TEXT, owner BIGINT, from_day
      BIGINT, to_day BIGINT, budget BIGINT, budget_currency TEXT, objectives TEXT, attribution TEXT, status
      TEXT);
    CREATE TABLE portfolio_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, office BIGINT, description TEXT, owner BIGINT, from_day
      BIGINT, to_day BIGINT, budget BIGINT, budget_currency TEXT, objectives TEXT, attribution TEXT, status
      TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX portfolio_past_since ON portfolio_past (since, until);
    CREATE INDEX portfolio_order ON portfolio (archived, name, id);
    CREATE UNIQUE INDEX portfolio_name_once ON portfolio (name) WHERE archived = 0 AND name <> '';
    CREATE INDEX portfolio_office ON portfolio (office);
    CREATE INDEX portfolio_owner ON portfolio (owner);
    CREATE TABLE programme (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, name TEXT, office BIGINT, portfolio BIGINT, sponsor BIGINT,
      manager BIGINT, vision TEXT, objectives TEXT, status TEXT);
    CREATE TABLE programme_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, office BIGINT, portfolio BIGINT, sponsor BIGINT, manager
      BIGINT, vision TEXT, objectives TEXT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX programme_past_since ON programme_past (since, until);
    CREATE INDEX programme_order ON programme (archived, name, id);
    CREATE UNIQUE INDEX programme_name_once ON programme (name) WHERE archived = 0 AND name <> '';
    CREATE INDEX programme_office ON programme (office);
    CREATE INDEX programme_portfolio ON programme (portfolio);
    CREATE INDEX programme_sponsor ON programme (sponsor);
    CREATE INDEX programme_manager ON programme (manager);
    CREATE TABLE project (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, reference TEXT, description TEXT, governing_office BIGINT,
      serving_offices TEXT, portfolio BIGINT, programme BIGINT, department TEXT, category TEXT, customer
      TEXT, status TEXT, stage TEXT, confidentiality TEXT, sponsor BIGINT, manager BIGINT, requester BIGINT,
      objectives TEXT, work_type TEXT, spend TEXT, approach TEXT, size BIGINT, risk BIGINT, complexity
      BIGINT, novelty BIGINT, tier BIGINT, tier_reason TEXT, priority BIGINT, start_baseline BIGINT,
      start_forecast BIGINT, finish_baseline BIGINT, finish_forecast BIGINT, budget BIGINT, budget_currency
      TEXT, forecast BIGINT, forecast_currency TEXT, whole_life_cost BIGINT, whole_life_cost_currency TEXT,
      benefits BIGINT, benefits_currency TEXT, rag_declared TEXT, rag_reason TEXT);
    CREATE TABLE project_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, reference TEXT, description TEXT, governing_office
      BIGINT, serving_offices TEXT, portfolio BIGINT, programme BIGINT, department TEXT, category TEXT,
      customer TEXT, status TEXT, stage TEXT, confidentiality TEXT, sponsor BIGINT, manager BIGINT,
      requester BIGINT, objectives TEXT, work_type TEXT, spend TEXT, approach TEXT, size BIGINT, risk
      BIGINT, complexity BIGINT, novelty BIGINT, tier BIGINT, tier_reason TEXT, priority BIGINT,
      start_baseline BIGINT, start_forecast BIGINT, finish_baseline BIGINT, finish_forecast BIGINT, budget
      BIGINT, budget_currency TEXT, forecast BIGINT, forecast_currency TEXT, whole_life_cost BIGINT,
      whole_life_cost_currency TEXT, benefits BIGINT, benefits_currency TEXT, rag_declared TEXT, rag_reason
      TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX project_past_since ON project_past (since, until);
    CREATE INDEX project_order ON project (archived, name, id);
    CREATE UNIQUE INDEX project_reference_once ON project (reference) WHERE archived = 0 AND reference <>
      '';
    CREATE INDEX project_governing_office ON project (governing_office);
    CREATE INDEX project_portfolio ON project (portfolio);
    CREATE INDEX project_programme ON project (programme);
    CREATE INDEX project_sponsor ON project (sponsor);
    CREATE INDEX project_manager ON project (manager);
    CREATE INDEX project_requester ON project (requester);
    CREATE TABLE status_report (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, project BIGINT, period BIGINT, rag TEXT, summary TEXT,
      schedule TEXT, cost TEXT, benefits_note TEXT, start_day BIGINT, finish_day BIGINT, year_baseline
      BIGINT, year_baseline_currency TEXT, year_forecast BIGINT, year_forecast_currency TEXT, year_variance
      BIGINT, whole_life_cost BIGINT, whole_life_cost_currency TEXT, benefits BIGINT, benefits_currency
      TEXT, department TEXT, category TEXT, status TEXT);
    CREATE TABLE status_report_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, project BIGINT, period BIGINT, rag TEXT, summary TEXT,
      schedule TEXT, cost TEXT, benefits_note TEXT, start_day BIGINT, finish_day BIGINT, year_baseline
      BIGINT, year_baseline_currency TEXT, year_forecast BIGINT, year_forecast_currency TEXT, year_variance
      BIGINT, whole_life_cost BIGINT, whole_life_cost_currency TEXT, benefits BIGINT, benefits_currency
      TEXT, department TEXT, category TEXT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX status_report_past_since ON status_report_past (since, until);
    CREATE INDEX status_report_order ON status_report (archived, summary, id);
    CREATE INDEX status_report_project ON status_report (project);
    CREATE TABLE account (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, email TEXT, person BIGINT, is_administrator BIGINT, status TEXT);
    CREATE TABLE account_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, email TEXT, person BIGINT, is_administrator BIGINT, status TEXT,
      PRIMARY KEY (id, revision));
    CREATE INDEX account_past_since ON account_past (since, until);
    CREATE INDEX account_order ON account (archived, email, id);
    CREATE UNIQUE INDEX account_email_once ON account (email) WHERE archived = 0 AND email <> '';
    CREATE INDEX account_person ON account (person);

    """
}
