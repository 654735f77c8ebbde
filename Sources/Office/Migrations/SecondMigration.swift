/// Step 2: authority, bodies, RACI, reviews and the rest of the structure; generated from the sheets and reviewed. Never edited again.
enum SecondMigration {
  static let sql = """
    ALTER TABLE office ADD COLUMN host_unit BIGINT;
    ALTER TABLE office ADD COLUMN programme BIGINT;
    ALTER TABLE office ADD COLUMN project BIGINT;
    ALTER TABLE office ADD COLUMN provider TEXT DEFAULT '';
    ALTER TABLE office ADD COLUMN provider_until BIGINT;
    ALTER TABLE office ADD COLUMN rules_of_engagement TEXT DEFAULT '';
    ALTER TABLE office ADD COLUMN decision_days BIGINT;
    ALTER TABLE office ADD COLUMN has_handed_over BIGINT DEFAULT 0;
    ALTER TABLE office ADD COLUMN has_archived BIGINT DEFAULT 0;
    ALTER TABLE office ADD COLUMN has_learned BIGINT DEFAULT 0;
    ALTER TABLE office_past ADD COLUMN host_unit BIGINT;
    ALTER TABLE office_past ADD COLUMN programme BIGINT;
    ALTER TABLE office_past ADD COLUMN project BIGINT;
    ALTER TABLE office_past ADD COLUMN provider TEXT DEFAULT '';
    ALTER TABLE office_past ADD COLUMN provider_until BIGINT;
    ALTER TABLE office_past ADD COLUMN rules_of_engagement TEXT DEFAULT '';
    ALTER TABLE office_past ADD COLUMN decision_days BIGINT;
    ALTER TABLE office_past ADD COLUMN has_handed_over BIGINT DEFAULT 0;
    ALTER TABLE office_past ADD COLUMN has_archived BIGINT DEFAULT 0;
    ALTER TABLE office_past ADD COLUMN has_learned BIGINT DEFAULT 0;
    CREATE TABLE success_factor (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, statement TEXT, office BIGINT, indicator TEXT, baseline
      TEXT, target TEXT, actual TEXT, measured_on BIGINT, due BIGINT, owner BIGINT, status TEXT);
    CREATE TABLE success_factor_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, statement TEXT, office BIGINT, indicator TEXT, baseline TEXT,
      target TEXT, actual TEXT, measured_on BIGINT, due BIGINT, owner BIGINT, status TEXT, PRIMARY KEY (id,
      revision));
    CREATE INDEX success_factor_past_since ON success_factor_past (since, until);
    CREATE INDEX success_factor_order ON success_factor (archived, statement, id);
    CREATE INDEX success_factor_office ON success_factor (office);
    CREATE INDEX success_factor_owner ON success_factor (owner);
    CREATE TABLE office_cost (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, office BIGINT, fiscal_year BIGINT, kind TEXT, budget BIGINT,
      budget_currency TEXT, actual BIGINT, actual_currency TEXT, note TEXT);
    CREATE TABLE office_cost_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, office BIGINT, fiscal_year BIGINT, kind TEXT, budget BIGINT,
      budget_currency TEXT, actual BIGINT, actual_currency TEXT, note TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX office_cost_past_since ON office_cost_past (since, until);
    CREATE INDEX office_cost_order ON office_cost (archived, note, id);
    CREATE INDEX office_cost_office ON office_cost (office);
    CREATE TABLE spoke_return (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, name TEXT, from_office BIGINT, to_office BIGINT, due BIGINT,
      delivered_on BIGINT, note TEXT);
    CREATE TABLE spoke_return_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, name TEXT, from_office BIGINT, to_office BIGINT, due BIGINT,
      delivered_on BIGINT, note TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX spoke_return_past_since ON spoke_return_past (since, until);
    CREATE INDEX spoke_return_order ON spoke_return (archived, name, id);
    CREATE INDEX spoke_return_from_office ON spoke_return (from_office);
    CREATE INDEX spoke_return_to_office ON spoke_return (to_office);
    CREATE TABLE office_interface (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, counterpart TEXT, office BIGINT, function TEXT, exchanged
      TEXT, cadence TEXT, owner BIGINT);
    CREATE TABLE office_interface_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, counterpart TEXT, office BIGINT, function TEXT, exchanged
      TEXT, cadence TEXT, owner BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX office_interface_past_since ON office_interface_past (since, until);
    CREATE INDEX office_interface_order ON office_interface (archived, counterpart, id);
    CREATE INDEX office_interface_office ON office_interface (office);
    CREATE INDEX office_interface_owner ON office_interface (owner);
    CREATE TABLE office_review (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, name TEXT, office BIGINT, occasion TEXT, planned_on BIGINT,
      held_on BIGINT, body BIGINT, expectations TEXT, findings TEXT, recommendation TEXT, redesign BIGINT,
      status TEXT);
    CREATE TABLE office_review_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, name TEXT, office BIGINT, occasion TEXT, planned_on BIGINT,
      held_on BIGINT, body BIGINT, expectations TEXT, findings TEXT, recommendation TEXT, redesign BIGINT,
      status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX office_review_past_since ON office_review_past (since, until);
    CREATE INDEX office_review_order ON office_review (archived, name, id);
    CREATE INDEX office_review_office ON office_review (office);
    CREATE INDEX office_review_body ON office_review (body);
    CREATE INDEX office_review_redesign ON office_review (redesign);
    CREATE TABLE redesign (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, office BIGINT, control_profile TEXT, new_parent BIGINT,
      level TEXT, kind TEXT, policies TEXT, reason TEXT, alternatives TEXT, adopted_on BIGINT, decision
      BIGINT, status TEXT);
    CREATE TABLE redesign_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, office BIGINT, control_profile TEXT, new_parent BIGINT,
      level TEXT, kind TEXT, policies TEXT, reason TEXT, alternatives TEXT, adopted_on BIGINT, decision
      BIGINT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX redesign_past_since ON redesign_past (since, until);
    CREATE INDEX redesign_order ON redesign (archived, name, id);
    CREATE INDEX redesign_office ON redesign (office);
    CREATE INDEX redesign_new_parent ON redesign (new_parent);
    CREATE INDEX redesign_decision ON redesign (decision);
    ALTER TABLE person ADD COLUMN org_unit BIGINT;
    ALTER TABLE person ADD COLUMN job BIGINT;
    ALTER TABLE person ADD COLUMN grade BIGINT;
    ALTER TABLE person ADD COLUMN line_manager BIGINT;
    ALTER TABLE person ADD COLUMN specialisms TEXT DEFAULT '';
    ALTER TABLE person_past ADD COLUMN org_unit BIGINT;
    ALTER TABLE person_past ADD COLUMN job BIGINT;
    ALTER TABLE person_past ADD COLUMN grade BIGINT;
    ALTER TABLE person_past ADD COLUMN line_manager BIGINT;
    ALTER TABLE person_past ADD COLUMN specialisms TEXT DEFAULT '';
    CREATE TABLE org_unit (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, parent BIGINT, kind TEXT, structure TEXT, head BIGINT,
      cost_centre TEXT, from_day BIGINT, to_day BIGINT);
    CREATE TABLE org_unit_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, parent BIGINT, kind TEXT, structure TEXT, head BIGINT,
      cost_centre TEXT, from_day BIGINT, to_day BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX org_unit_past_since ON org_unit_past (since, until);
    CREATE INDEX org_unit_order ON org_unit (archived, name, id);
    CREATE UNIQUE INDEX org_unit_name_once ON org_unit (name) WHERE archived = 0 AND name <> '';
    CREATE INDEX org_unit_parent ON org_unit (parent);
    CREATE INDEX org_unit_head ON org_unit (head);
    CREATE TABLE job (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, family TEXT, grade BIGINT, purpose TEXT, requirements
      TEXT);
    CREATE TABLE job_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, family TEXT, grade BIGINT, purpose TEXT, requirements
      TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX job_past_since ON job_past (since, until);
    CREATE INDEX job_order ON job (archived, name, id);
    CREATE UNIQUE INDEX job_name_once ON job (name) WHERE archived = 0 AND name <> '';
    ALTER TABLE role ADD COLUMN summary TEXT DEFAULT '';
    ALTER TABLE role ADD COLUMN competencies TEXT DEFAULT '';
    ALTER TABLE role ADD COLUMN required_training TEXT DEFAULT '';
    ALTER TABLE role ADD COLUMN heads TEXT DEFAULT '';
    ALTER TABLE role ADD COLUMN next_roles TEXT DEFAULT '';
    ALTER TABLE role_past ADD COLUMN summary TEXT DEFAULT '';
    ALTER TABLE role_past ADD COLUMN competencies TEXT DEFAULT '';
    ALTER TABLE role_past ADD COLUMN required_training TEXT DEFAULT '';
    ALTER TABLE role_past ADD COLUMN heads TEXT DEFAULT '';
    ALTER TABLE role_past ADD COLUMN next_roles TEXT DEFAULT '';
    ALTER TABLE post ADD COLUMN least_grade BIGINT;
    ALTER TABLE post ADD COLUMN tier TEXT;
    ALTER TABLE post_past ADD COLUMN least_grade BIGINT;
    ALTER TABLE post_past ADD COLUMN tier TEXT;
    ALTER TABLE assignment ADD COLUMN decision BIGINT;
    ALTER TABLE assignment ADD COLUMN exception TEXT DEFAULT '';
    ALTER TABLE assignment_past ADD COLUMN decision BIGINT;
    ALTER TABLE assignment_past ADD COLUMN exception TEXT DEFAULT '';
    CREATE TABLE acknowledgement (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, person BIGINT, assignment BIGINT, on_day BIGINT, statement
      TEXT);
    CREATE TABLE acknowledgement_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, person BIGINT, assignment BIGINT, on_day BIGINT, statement
      TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX acknowledgement_past_since ON acknowledgement_past (since, until);
    CREATE INDEX acknowledgement_order ON acknowledgement (archived, statement, id);
    CREATE INDEX acknowledgement_person ON acknowledgement (person);
    CREATE INDEX acknowledgement_assignment ON acknowledgement (assignment);
    CREATE TABLE absence (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, person BIGINT, from_day BIGINT, to_day BIGINT, cover BIGINT, note
      TEXT);
    CREATE TABLE absence_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, person BIGINT, from_day BIGINT, to_day BIGINT, cover BIGINT, note
      TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX absence_past_since ON absence_past (since, until);
    CREATE INDEX absence_order ON absence (archived, note, id);
    CREATE INDEX absence_person ON absence (person);
    CREATE INDEX absence_cover ON absence (cover);
    CREATE TABLE training_record (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, course TEXT, person BIGINT, provider TEXT, result TEXT,
      completed_on BIGINT, certificate TEXT, expires_on BIGINT);
    CREATE TABLE training_record_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, course TEXT, person BIGINT, provider TEXT, result TEXT,
      completed_on BIGINT, certificate TEXT, expires_on BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX training_record_past_since ON training_record_past (since, until);
    CREATE INDEX training_record_order ON training_record (archived, course, id);
    CREATE INDEX training_record_person ON training_record (person);
    CREATE TABLE delegation (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, subject TEXT, role BIGINT, person BIGINT, office BIGINT, portfolio
      BIGINT, programme BIGINT, project BIGINT, is_unlimited BIGINT, limit_amount BIGINT,
      limit_amount_currency TEXT, limit_days BIGINT, limit_percent BIGINT, cumulative_amount BIGINT,
      cumulative_amount_currency TEXT, cumulative_days BIGINT, condition TEXT, parent BIGINT,
      may_sub_delegate BIGINT, from_day BIGINT, to_day BIGINT, decision BIGINT, note TEXT, status TEXT);
    CREATE TABLE delegation_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, subject TEXT, role BIGINT, person BIGINT, office BIGINT, portfolio
      BIGINT, programme BIGINT, project BIGINT, is_unlimited BIGINT, limit_amount BIGINT,
      limit_amount_currency TEXT, limit_days BIGINT, limit_percent BIGINT, cumulative_amount BIGINT,
      cumulative_amount_currency TEXT, cumulative_days BIGINT, condition TEXT, parent BIGINT,
      may_sub_delegate BIGINT, from_day BIGINT, to_day BIGINT, decision BIGINT, note TEXT, status TEXT,
      PRIMARY KEY (id, revision));
    CREATE INDEX delegation_past_since ON delegation_past (since, until);
    CREATE INDEX delegation_order ON delegation (archived, note, id);
    CREATE INDEX delegation_role ON delegation (role);
    CREATE INDEX delegation_person ON delegation (person);
    CREATE INDEX delegation_office ON delegation (office);
    CREATE INDEX delegation_portfolio ON delegation (portfolio);
    CREATE INDEX delegation_programme ON delegation (programme);
    CREATE INDEX delegation_project ON delegation (project);
    CREATE INDEX delegation_parent ON delegation (parent);
    CREATE INDEX delegation_decision ON delegation (decision);
    CREATE TABLE authority_request (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, question TEXT, subject TEXT, project BIGINT, programme
      BIGINT, portfolio BIGINT, office BIGINT, amount BIGINT, amount_currency TEXT, days BIGINT, funding
      TEXT, reason TEXT, options TEXT, urgency TEXT, needed_by BIGINT, requester BIGINT, requested_on
      BIGINT, decided_by BIGINT, delegation BIGINT, decision BIGINT, decided_on BIGINT, status TEXT);
    CREATE TABLE authority_request_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT
      NULL, until BIGINT, archived BIGINT NOT NULL, question TEXT, subject TEXT, project BIGINT, programme
      BIGINT, portfolio BIGINT, office BIGINT, amount BIGINT, amount_currency TEXT, days BIGINT, funding
      TEXT, reason TEXT, options TEXT, urgency TEXT, needed_by BIGINT, requester BIGINT, requested_on
      BIGINT, decided_by BIGINT, delegation BIGINT, decision BIGINT, decided_on BIGINT, status TEXT, PRIMARY
      KEY (id, revision));
    CREATE INDEX authority_request_past_since ON authority_request_past (since, until);
    CREATE INDEX authority_request_order ON authority_request (archived, question, id);
    CREATE INDEX authority_request_project ON authority_request (project);
    CREATE INDEX authority_request_programme ON authority_request (programme);
    CREATE INDEX authority_request_portfolio ON authority_request (portfolio);
    CREATE INDEX authority_request_office ON authority_request (office);
    CREATE INDEX authority_request_requester ON authority_request (requester);
    CREATE INDEX authority_request_decided_by ON authority_request (decided_by);
    CREATE INDEX authority_request_delegation ON authority_request (delegation);
    CREATE INDEX authority_request_decision ON authority_request (decision);
    CREATE TABLE decision (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, question TEXT, kind TEXT, outcome TEXT, statement TEXT, conditions
      TEXT, dissent TEXT, office BIGINT, portfolio BIGINT, programme BIGINT, project BIGINT, person BIGINT,
      on_behalf_of BIGINT, body BIGINT, meeting BIGINT, delegation BIGINT, authority TEXT, raised_on BIGINT,
      decided_on BIGINT, supersedes BIGINT, evidence TEXT, status TEXT);
    CREATE TABLE decision_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, question TEXT, kind TEXT, outcome TEXT, statement TEXT, conditions
      TEXT, dissent TEXT, office BIGINT, portfolio BIGINT, programme BIGINT, project BIGINT, person BIGINT,
      on_behalf_of BIGINT, body BIGINT, meeting BIGINT, delegation BIGINT, authority TEXT, raised_on BIGINT,
      decided_on BIGINT, supersedes BIGINT, evidence TEXT, status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX decision_past_since ON decision_past (since, until);
    CREATE INDEX decision_order ON decision (archived, question, id);
    CREATE INDEX decision_office ON decision (office);
    CREATE INDEX decision_portfolio ON decision (portfolio);
    CREATE INDEX decision_programme ON decision (programme);
    CREATE INDEX decision_project ON decision (project);
    CREATE INDEX decision_person ON decision (person);
    CREATE INDEX decision_on_behalf_of ON decision (on_behalf_of);
    CREATE INDEX decision_body ON decision (body);
    CREATE INDEX decision_meeting ON decision (meeting);
    CREATE INDEX decision_delegation ON decision (delegation);
    CREATE INDEX decision_supersedes ON decision (supersedes);
    CREATE TABLE raci_line (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, office BIGINT, process TEXT, deliverable TEXT, project BIGINT,
      role BIGINT, person BIGINT, part TEXT, condition TEXT, reason TEXT);
    CREATE TABLE raci_line_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, office BIGINT, process TEXT, deliverable TEXT, project BIGINT, role
      BIGINT, person BIGINT, part TEXT, condition TEXT, reason TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX raci_line_past_since ON raci_line_past (since, until);
    CREATE INDEX raci_line_order ON raci_line (archived, deliverable, id);
    CREATE INDEX raci_line_office ON raci_line (office);
    CREATE INDEX raci_line_project ON raci_line (project);
    CREATE INDEX raci_line_role ON raci_line (role);
    CREATE INDEX raci_line_person ON raci_line (person);
    CREATE TABLE body (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, kind TEXT, office BIGINT, portfolio BIGINT, programme
      BIGINT, project BIGINT, reports_to BIGINT, purpose TEXT, authority TEXT, terms_version BIGINT, cadence
      TEXT, quorum BIGINT, needs_chair BIGINT, majority TEXT, target_days BIGINT, from_day BIGINT, status
      TEXT);
    CREATE TABLE body_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, kind TEXT, office BIGINT, portfolio BIGINT, programme
      BIGINT, project BIGINT, reports_to BIGINT, purpose TEXT, authority TEXT, terms_version BIGINT, cadence
      TEXT, quorum BIGINT, needs_chair BIGINT, majority TEXT, target_days BIGINT, from_day BIGINT, status
      TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX body_past_since ON body_past (since, until);
    CREATE INDEX body_order ON body (archived, name, id);
    CREATE UNIQUE INDEX body_name_once ON body (name) WHERE archived = 0 AND name <> '';
    CREATE INDEX body_office ON body (office);
    CREATE INDEX body_portfolio ON body (portfolio);
    CREATE INDEX body_programme ON body (programme);
    CREATE INDEX body_project ON body (project);
    CREATE INDEX body_reports_to ON body (reports_to);
    CREATE TABLE body_member (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, body BIGINT, person BIGINT, part TEXT, has_vote BIGINT, represents
      TEXT, deputy BIGINT, from_day BIGINT, to_day BIGINT);
    CREATE TABLE body_member_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, body BIGINT, person BIGINT, part TEXT, has_vote BIGINT,
      represents TEXT, deputy BIGINT, from_day BIGINT, to_day BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX body_member_past_since ON body_member_past (since, until);
    CREATE INDEX body_member_order ON body_member (archived, represents, id);
    CREATE INDEX body_member_body ON body_member (body);
    CREATE INDEX body_member_person ON body_member (person);
    CREATE INDEX body_member_deputy ON body_member (deputy);
    CREATE TABLE meeting (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, name TEXT, body BIGINT, on_day BIGINT, starts_at TEXT, minutes_long
      BIGINT, place TEXT, present TEXT, apologies TEXT, papers_issued_on BIGINT, minutes TEXT, status TEXT);
    CREATE TABLE meeting_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, name TEXT, body BIGINT, on_day BIGINT, starts_at TEXT, minutes_long
      BIGINT, place TEXT, present TEXT, apologies TEXT, papers_issued_on BIGINT, minutes TEXT, status TEXT,
      PRIMARY KEY (id, revision));
    CREATE INDEX meeting_past_since ON meeting_past (since, until);
    CREATE INDEX meeting_order ON meeting (archived, name, id);
    CREATE INDEX meeting_body ON meeting (body);
    CREATE TABLE agenda_item (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, title TEXT, meeting BIGINT, position BIGINT, kind TEXT, request
      BIGINT, presenter BIGINT, proposal TEXT, paper TEXT, paper_digest TEXT, minute TEXT, conditions TEXT,
      outcome TEXT, decision BIGINT);
    CREATE TABLE agenda_item_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, title TEXT, meeting BIGINT, position BIGINT, kind TEXT,
      request BIGINT, presenter BIGINT, proposal TEXT, paper TEXT, paper_digest TEXT, minute TEXT,
      conditions TEXT, outcome TEXT, decision BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX agenda_item_past_since ON agenda_item_past (since, until);
    CREATE INDEX agenda_item_order ON agenda_item (archived, title, id);
    CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
    CREATE INDEX agenda_item_request ON agenda_item (request);
    CREATE INDEX agenda_item_presenter ON agenda_item (presenter);
    CREATE INDEX agenda_item_decision ON agenda_item (decision);
    CREATE TABLE vote (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
      NULL, archived BIGINT NOT NULL, item BIGINT, person BIGINT, on_behalf_of BIGINT, cast_as TEXT, dissent
      TEXT);
    CREATE TABLE vote_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
      BIGINT, archived BIGINT NOT NULL, item BIGINT, person BIGINT, on_behalf_of BIGINT, cast_as TEXT,
      dissent TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX vote_past_since ON vote_past (since, until);
    CREATE INDEX vote_order ON vote (archived, dissent, id);
    CREATE INDEX vote_item ON vote (item);
    CREATE INDEX vote_person ON vote (person);
    CREATE INDEX vote_on_behalf_of ON vote (on_behalf_of);
    CREATE TABLE action_item (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, name TEXT, source TEXT, item BIGINT, office BIGINT, portfolio
      BIGINT, programme BIGINT, project BIGINT, owner BIGINT, due BIGINT, priority TEXT, progress TEXT,
      status TEXT);
    CREATE TABLE action_item_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, name TEXT, source TEXT, item BIGINT, office BIGINT, portfolio
      BIGINT, programme BIGINT, project BIGINT, owner BIGINT, due BIGINT, priority TEXT, progress TEXT,
      status TEXT, PRIMARY KEY (id, revision));
    CREATE INDEX action_item_past_since ON action_item_past (since, until);
    CREATE INDEX action_item_order ON action_item (archived, name, id);
    CREATE INDEX action_item_item ON action_item (item);
    CREATE INDEX action_item_office ON action_item (office);
    CREATE INDEX action_item_portfolio ON action_item (portfolio);
    CREATE INDEX action_item_programme ON action_item (programme);
    CREATE INDEX action_item_project ON action_item (project);
    CREATE INDEX action_item_owner ON action_item (owner);
    ALTER TABLE control_policy ADD COLUMN transition TEXT DEFAULT 'immediately';
    ALTER TABLE control_policy ADD COLUMN grace_days BIGINT;
    ALTER TABLE control_policy_past ADD COLUMN transition TEXT DEFAULT 'immediately';
    ALTER TABLE control_policy_past ADD COLUMN grace_days BIGINT;
    ALTER TABLE project ADD COLUMN owning_unit BIGINT;
    ALTER TABLE project ADD COLUMN registered_on BIGINT;
    ALTER TABLE project ADD COLUMN tool TEXT DEFAULT '';
    ALTER TABLE project ADD COLUMN closure_report TEXT DEFAULT '';
    ALTER TABLE project ADD COLUMN has_archived BIGINT DEFAULT 0;
    ALTER TABLE project ADD COLUMN has_learned BIGINT DEFAULT 0;
    ALTER TABLE project_past ADD COLUMN owning_unit BIGINT;
    ALTER TABLE project_past ADD COLUMN registered_on BIGINT;
    ALTER TABLE project_past ADD COLUMN tool TEXT DEFAULT '';
    ALTER TABLE project_past ADD COLUMN closure_report TEXT DEFAULT '';
    ALTER TABLE project_past ADD COLUMN has_archived BIGINT DEFAULT 0;
    ALTER TABLE project_past ADD COLUMN has_learned BIGINT DEFAULT 0;

    """
}
