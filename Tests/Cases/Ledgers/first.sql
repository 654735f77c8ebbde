CREATE TABLE account (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
  NULL, archived BIGINT NOT NULL, email TEXT, person BIGINT, is_administrator BIGINT, status TEXT);
INSERT INTO "account" VALUES(1,1,1795704768079,1795704768079,0,'ada@norrland.example',1,0,'active');
CREATE TABLE account_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, email TEXT, person BIGINT, is_administrator BIGINT, status TEXT,
  PRIMARY KEY (id, revision));
INSERT INTO "account_past" VALUES(1,1,1795704768079,NULL,0,'ada@norrland.example',1,0,'active');
CREATE TABLE assignment (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
  NOT NULL, archived BIGINT NOT NULL, person BIGINT, post BIGINT, from_day BIGINT, to_day BIGINT, share
  BIGINT, deputy BIGINT, appointed_by TEXT);
INSERT INTO "assignment" VALUES(1,1,1795704768079,1795704768079,0,1,1,20783,NULL,10000,NULL,'Founding of the office');
INSERT INTO "assignment" VALUES(2,1,1795704768079,1795704768079,0,1,2,20783,NULL,10000,NULL,'Founding of the office');
CREATE TABLE assignment_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, person BIGINT, post BIGINT, from_day BIGINT, to_day BIGINT, share
  BIGINT, deputy BIGINT, appointed_by TEXT, PRIMARY KEY (id, revision));
INSERT INTO "assignment_past" VALUES(1,1,1795704768079,NULL,0,1,1,20783,NULL,10000,NULL,'Founding of the office');
INSERT INTO "assignment_past" VALUES(2,1,1795704768079,NULL,0,1,2,20783,NULL,10000,NULL,'Founding of the office');
CREATE TABLE attempt (subject TEXT NOT NULL, at BIGINT NOT NULL);
CREATE TABLE control_policy (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
  BIGINT NOT NULL, archived BIGINT NOT NULL, office BIGINT, control TEXT, level TEXT, lock TEXT,
  condition TEXT, from_day BIGINT, to_day BIGINT, waiver_authority TEXT, reason TEXT);
CREATE TABLE control_policy_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
  until BIGINT, archived BIGINT NOT NULL, office BIGINT, control TEXT, level TEXT, lock TEXT, condition
  TEXT, from_day BIGINT, to_day BIGINT, waiver_authority TEXT, reason TEXT, PRIMARY KEY (id, revision));
CREATE TABLE counter (register TEXT NOT NULL PRIMARY KEY, last BIGINT NOT NULL);
INSERT INTO "counter" VALUES('role',34);
INSERT INTO "counter" VALUES('person',1);
INSERT INTO "counter" VALUES('office',1);
INSERT INTO "counter" VALUES('post',2);
INSERT INTO "counter" VALUES('assignment',2);
INSERT INTO "counter" VALUES('mandate',1);
INSERT INTO "counter" VALUES('account',1);
CREATE TABLE head (id BIGINT NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL, hash TEXT NOT NULL, at BIGINT NOT NULL);
INSERT INTO "head" VALUES(1,42,'07e65509f5a3be3bf38d53be2597e9c51b6b219ce8c207f2425e4b039ab43388',1795704768079);
CREATE TABLE history (
  sequence INTEGER PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  means TEXT NOT NULL,
  request TEXT NOT NULL,
  register TEXT NOT NULL,
  entry BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT NOT NULL,
  changes TEXT NOT NULL,
  salt TEXT NOT NULL,
  commitment TEXT NOT NULL,
  digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO "history" VALUES(1,1795704768069,'console','console','start','role',1,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Governing board member"},{"field":"key","from":"","to":"board_member"},{"field":"aliases","from":"","to":"portfolio board, investment committee, sponsoring group, steering"},{"field":"tier","from":"","to":"strategic"},{"field":"purpose","from":"","to":"set appetite, choose portfolio, fund, decide above sponsor limits"},{"field":"decision_rights","from":"","to":"approve portfolio, gates/changes above DoA, stop work"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF RA\nROL R\nSTD RA*\nDEM RA\nPOR RA\nPRJ r\nBAS R\nGAT RA\nRAI R\nCHG RA\nFIN R\nRES r\nBEN R\nREP R\nSTK r\nQUA r\nAUD R\nMAT R\nKNO R\nSRV r\nKPI R"}]','dc7fab77348fafb454ddcd15399dca51','b39224f6a22f025c618222e4f924f78beb456d5c5d376f8ddb69bf0de878a1b3','1f8f3a172c020fbd231739ba3457fb656f7f35f5b86d1e88c35c9853a1955ffa','','709ceaf6e8a6ca3f41d57472bcdef7019cf08466d3ddd3a06f9bf30b779d4f47');
INSERT INTO "history" VALUES(2,1795704768069,'console','console','start','role',2,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"PMO Director"},{"field":"key","from":"","to":"pmo_director"},{"field":"aliases","from":"","to":"EPMO director, CPMO, head of project delivery"},{"field":"tier","from":"","to":"strategic"},{"field":"purpose","from":"","to":"strategy & mandate of all offices, policy, value of PMO, escalation end point"},{"field":"decision_rights","from":"","to":"approve standards, control profile, waivers of enterprise floors, PMO budget"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF UA\nROL UA\nSTD UAP\nDEM RA\nPOR RUA\nPRJ R\nBAS RA\nGAT RA\nRAI RU\nCHG RA\nFIN R\nRES RA\nTIM r\nBEN R\nREP RP\nSTK RU\nQUA R\nAUD R\nMAT RA\nKNO RUP\nTRN R\nSRV RUA\nKPI RUA\nADM R(log)"}]','6c0260179786e44b4dae49954fc0ff89','b4f24362f6c156fd3c0c18e57eac10e0c8a55269fb73f83f363c75e3288c3384','785f3fdc2288f1b4103b31032cfa9254f8ad4a4e6539e289a4dc7558c518b9f0','709ceaf6e8a6ca3f41d57472bcdef7019cf08466d3ddd3a06f9bf30b779d4f47','883c214897d8b5dd70a83fa6d9cd87440661f9d64f5c74af841f08ad3cf7193d');
INSERT INTO "history" VALUES(3,1795704768069,'console','console','start','role',3,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"PMO Head"},{"field":"key","from":"","to":"pmo_head"},{"field":"tier","from":"","to":"strategic_tactical"},{"field":"purpose","from":"","to":"run a permanent office: services, staff, calendar of governance, quality of data"},{"field":"decision_rights","from":"","to":"appoint PMs (directive), grant waivers within office, accept service requests, declare reporting lock"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF U\nROL UA\nSTD UA\nDEM RU\nPOR RU\nPRJ RU\nBAS A\nGAT RUA*\nRAI RU\nCHG RUA*\nFIN R\nRES RUA*\nTIM R\nBEN RU\nREP RUP\nSTK RU\nQUA RU\nAUD R\nMAT RU\nKNO RUP\nTRN RU\nSRV RUA\nKPI RU\nADM R(log)"}]','5dd50a7247d6afef535e6a7ecd4d609b','9dfdd200bd0cb7073450bebd45271821a850ad5734333224e25ff0f05d3f4d65','8f7a327ede427b461c76cef9c2bd247225791fcf01e08c859906566e0585b548','883c214897d8b5dd70a83fa6d9cd87440661f9d64f5c74af841f08ad3cf7193d','adcb5c7529af246e31c1ed3d5b4496894680dc6e0702ea0365cea7f81f19ca33');
INSERT INTO "history" VALUES(4,1795704768069,'console','console','start','role',4,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"PMO Lead"},{"field":"key","from":"","to":"pmo_lead"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"run a temporary programme/project office"},{"field":"decision_rights","from":"","to":"as 3 but inside programme"},{"field":"grants","from":"","to":"OFF U(own)\nROL U\nSTD R\nDEM R\nPOR R\nPRJ RU\nBAS U\nGAT RU\nRAI RU\nCHG RU\nFIN R\nRES RU\nTIM R\nBEN RU\nREP RUP\nSTK RU\nQUA RU\nAUD R\nMAT R\nKNO CU\nTRN R\nSRV RU\nKPI RU"}]','28786584fccca85d7fbbfc816825d71d','e0c4fed7e41064a05ee5ebcab3523b6caffd7a2292938fa932451488e77039a9','c63bfa030b59cf20d66683a5b4da5f1e0705f611077b5ef36ed62ee8ab9a79f9','adcb5c7529af246e31c1ed3d5b4496894680dc6e0702ea0365cea7f81f19ca33','e5feac53b42a7d7bbc2e11faa8366b7c9bb64fbe4ff7f7b2877f875ab6349f6c');
INSERT INTO "history" VALUES(5,1795704768069,'console','console','start','role',5,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"PMO Analyst"},{"field":"key","from":"","to":"pmo_analyst"},{"field":"tier","from":"","to":"tactical_operational"},{"field":"purpose","from":"","to":"plans, finance, RAID, benefits, analysis packs, challenge"},{"field":"decision_rights","from":"","to":"none; recommends; sets data-quality status"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM CU\nPOR CU\nPRJ RU\nBAS X(check)\nGAT C\nRAI CU\nCHG CU\nFIN RU\nRES RU\nTIM R\nBEN CU\nREP CU\nSTK RU\nQUA RU\nMAT C\nKNO CU\nTRN r\nSRV CU\nKPI RU"}]','e87a32dd7e23cf23cb36569a4dd8dcd1','f043b64d8471a87f0615800572f7bc3f955c95e9eca40c7b3311dedfac61352d','cc8fb4844083c6114402bd1c69ea548db73f976040510920186b491a51bfb095','e5feac53b42a7d7bbc2e11faa8366b7c9bb64fbe4ff7f7b2877f875ab6349f6c','3869a576d316cd5ac5533ebc610b80c00be918763fc1d15aa9a6a9adedcadfc5');
INSERT INTO "history" VALUES(6,1795704768069,'console','console','start','role',6,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"PMO Specialist"},{"field":"key","from":"","to":"pmo_specialist"},{"field":"aliases","from":"","to":"planner/scheduler, risk, finance, benefits, commercial, configuration, tools, comms, assurance"},{"field":"tier","from":"","to":"tactical_operational"},{"field":"purpose","from":"","to":"functional service in speciality"},{"field":"decision_rights","from":"","to":"technical acceptance in speciality (e.g. schedule fit for baseline)"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD C\nDEM C\nPOR C\nPRJ RU*\nBAS X\nGAT C\nRAI CU*\nCHG C\nFIN RU*\nRES RU*\nTIM r\nBEN CU*\nREP C\nSTK C\nQUA CU*\nAUD C*\nMAT C\nKNO CU\nTRN C*\nSRV CU\nKPI C"}]','85e6e28fc98f90245c5daab578c24a7d','ce303b8ff72d86916d1eab1adce8ded1248ea5be20bc215e5ec276db2490b587','038e519239244c399890dd99d6513c2bb935d14db03abe85193d0b11f0f2c1ea','3869a576d316cd5ac5533ebc610b80c00be918763fc1d15aa9a6a9adedcadfc5','b65649f62989d2396f66c4fc6aa48a7cdea1c50820fc2921a72af8fc18d9101b');
INSERT INTO "history" VALUES(7,1795704768069,'console','console','start','role',7,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"PMO Coordinator / Member / Administrator / Officer"},{"field":"key","from":"","to":"pmo_coordinator"},{"field":"purpose","from":"","to":"secretariat, registers upkeep, onboarding, logistics"},{"field":"decision_rights","from":"","to":"none"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM R\nPOR r\nPRJ RU(admin)\nBAS R\nGAT C\nRAI CU\nCHG C\nFIN r\nRES R\nTIM R\nBEN R\nREP C\nSTK CU\nQUA R\nMAT R\nKNO C\nTRN r\nSRV CU\nKPI R"}]','b425afdeddd51e07928f62b6b267fcc9','70e1525eaf91486b207544089f2e4c1d3d06579bce02cacee9119909292cb28d','cdc537449520f413bf4ecdf2facb431af763d0dfcdc1889ee12b69d6ee91bcb9','b65649f62989d2396f66c4fc6aa48a7cdea1c50820fc2921a72af8fc18d9101b','74fb33a6b943841fb5ffbae4068ef90f9f7d63a34e5fed2b6e6a3023289d93cf');
INSERT INTO "history" VALUES(8,1795704768069,'console','console','start','role',8,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Methodologist / process owner"},{"field":"key","from":"","to":"methodologist"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"methods, templates, tailoring guidance, improvement backlog"},{"field":"decision_rights","from":"","to":"publish minor versions; recommend major"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD CUP*\nDEM R\nPRJ R\nGAT C\nRAI R\nCHG R\nBEN R\nREP r\nQUA R\nAUD R\nMAT CU\nKNO CUP\nTRN CU\nSRV CU\nKPI R"}]','6416988d3e4a49aba04751a52aa4b66d','9f36a8c9bdc22292ec61d7a7ac2151f55cb02b7da2016c7e3daa11fb4fa657ff','9216348e3d3deb3e25a11fdc7c890df4a3f8d1dce1bd4b29af6627e12ed4ea46','74fb33a6b943841fb5ffbae4068ef90f9f7d63a34e5fed2b6e6a3023289d93cf','732f429ffb0c965e288214309583875d200b9b20f7f3b8ed8ae34aa945797e76');
INSERT INTO "history" VALUES(9,1795704768069,'console','console','start','role',9,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Quality assurance lead"},{"field":"key","from":"","to":"quality_lead"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"quality plans, reviews, deliverable checks"},{"field":"decision_rights","from":"","to":"accept quality method; reject deliverable (recommend)"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD CU\nDEM R\nPRJ R\nBAS R\nGAT C\nRAI CU\nCHG C\nBEN R\nREP R\nSTK R\nQUA CUA*\nAUD R\nMAT C\nKNO CU\nTRN r\nSRV C\nKPI R"}]','8b4960668d47230094b0314ecc9a2936','e22002fb00848f3df340b584b32146549b37cff40394e3c26543d8191974acd9','9a9e05c09c6005b7ea1877fc64f736903ea27630316b792b329364dbd6c9af6f','732f429ffb0c965e288214309583875d200b9b20f7f3b8ed8ae34aa945797e76','8802c50cdf1a180a1a1416f4e8d026eeabea178cf7549d214faacb56a8ff3f01');
INSERT INTO "history" VALUES(10,1795704768069,'console','console','start','role',10,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Auditor / assurance reviewer"},{"field":"key","from":"","to":"auditor"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"audits, gate reviews, delivery confidence"},{"field":"decision_rights","from":"","to":"rate findings, confirm closure; no line authority over audited"},{"field":"conflicts","from":"","to":"programme_manager, project_coordinator, project_director, project_manager, sponsor, team_leader"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM R\nPOR R\nPRJ R\nBAS R\nGAT C(rating)\nRAI R\nCHG R\nFIN R\nRES R\nTIM R(aggregate)\nBEN R\nREP R\nSTK R\nQUA R\nAUD CUP\nMAT CU\nKNO C\nTRN r\nSRV R\nKPI R\nADM R(log)"}]','9438777b58b311ba1f63fe22f4916940','d62b051bc64a544d0f8122eeb3cf3b3862ff7b8b14552ad2bd8ef03b7267d622','2665287d083c97b8eee44ea4e477f193c500f3c520b974a05f1364c7d09c3980','8802c50cdf1a180a1a1416f4e8d026eeabea178cf7549d214faacb56a8ff3f01','ee1ab74d51d64441c8babeeef3a96a6277946a155cddf633172018fb37b4065b');
INSERT INTO "history" VALUES(11,1795704768069,'console','console','start','role',11,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Strategic planner"},{"field":"key","from":"","to":"strategic_planner"},{"field":"tier","from":"","to":"strategic"},{"field":"purpose","from":"","to":"objectives, weights, alignment, horizon scanning"},{"field":"decision_rights","from":"","to":"propose objectives/weights"},{"field":"grants","from":"","to":"OFF R\nROL r\nSTD R\nDEM C\nPOR CU\nPRJ r\nGAT R\nRAI r\nFIN r\nRES r\nBEN CU\nREP R\nSTK R\nMAT R\nKNO C\nSRV R\nKPI R"}]','9904c21f96be10c488d33d33a1f78fe1','a448a21e7591d27e56a8a9072333d187122ea2853c17f82a5edebec064a06ed1','88c7f0115bfe53e5c65766950dbdabe1b119f60b8be12c100552a4fe8ce9fbaf','ee1ab74d51d64441c8babeeef3a96a6277946a155cddf633172018fb37b4065b','160a24650428601f2ef4ea3f6ac970471870bf44a4e768861c3624ef87238920');
INSERT INTO "history" VALUES(12,1795704768069,'console','console','start','role',12,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Portfolio manager"},{"field":"key","from":"","to":"portfolio_manager"},{"field":"aliases","from":"","to":"and portfolio director"},{"field":"tier","from":"","to":"strategic_tactical"},{"field":"purpose","from":"","to":"build, balance, monitor portfolio; pipeline; scenarios"},{"field":"decision_rights","from":"","to":"re-rank within envelope; call review"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM RUA*\nPOR CUA*\nPRJ R\nBAS R\nGAT RC\nRAI RU\nCHG RA*\nFIN R\nRES RA*\nBEN R\nREP R\nSTK RU\nQUA r\nAUD R\nMAT R\nKNO C\nSRV R\nKPI RU"}]','b5f447504551823138c336708fb1e53d','f6b0b922ccf0db2b3f167d4fabf1ced6de9f73d7cfb46cd830d9968ddd1b659e','00a2cea48ff58db17499b665239b41d2769830c83295c841e51cc72ef8f0d12b','160a24650428601f2ef4ea3f6ac970471870bf44a4e768861c3624ef87238920','3f9f78d46932f9eb5d6a9dbbf7f9f06dcb03eb40b7cc2f44d9852ffa3415c5f6');
INSERT INTO "history" VALUES(13,1795704768069,'console','console','start','role',13,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Resource manager"},{"field":"key","from":"","to":"resource_manager"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"capacity, demand, pool, conflicts"},{"field":"decision_rights","from":"","to":"confirm allocations of pool (per control)"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM R\nPOR RC\nPRJ R\nGAT R\nRAI C\nCHG R\nFIN r\nRES CUA*\nTIM R\nREP R\nMAT R\nKNO C\nTRN R\nSRV C\nKPI R"}]','7b40cf712c22bf5c8d604fcbaf4d23da','c2c4857876abe75f0817cc621b65073f4ae8a12a7cb09c99321e43c43e101a2e','d59f5af5cd9bb6d5b301266e61e930762f7fe88d41f963ef93efbe4c3c973fb0','3f9f78d46932f9eb5d6a9dbbf7f9f06dcb03eb40b7cc2f44d9852ffa3415c5f6','3bc4e8d6cba8a1cabf37cc5e04fd5006112a0dbb0c6b81cbeea06e6f1a742490');
INSERT INTO "history" VALUES(14,1795704768069,'console','console','start','role',14,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Risk manager"},{"field":"key","from":"","to":"risk_manager"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"risk method, aggregation, simulations, appetite reporting"},{"field":"decision_rights","from":"","to":"set risk standards, escalate"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD C\nDEM R\nPOR R\nPRJ R+X(sim)\nBAS R\nGAT C\nRAI CUA*\nCHG C\nFIN R\nRES r\nBEN R\nREP R\nSTK R\nQUA R\nAUD R\nMAT C\nKNO CU\nSRV C\nKPI R"}]','9f0f02eee2a39a79a464e1e345dcceb5','2071b4ae55c6ba647bef15cbc624cc7dd91bce7411168e0c9c1e0c7ce17a0244','7180e308345b08774676ba26c64d0ae408a3d2ffc541ce016f9b47e176e0ec49','3bc4e8d6cba8a1cabf37cc5e04fd5006112a0dbb0c6b81cbeea06e6f1a742490','c9a94c5c0867629bbf5e42cdc284bf1c53f8f87252c9183af23b6a404e79384b');
INSERT INTO "history" VALUES(15,1795704768069,'console','console','start','role',15,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Change manager (organisational)"},{"field":"key","from":"","to":"business_change_manager"},{"field":"aliases","from":"","to":"/ business change manager"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"adoption, readiness, transition, embed benefits"},{"field":"decision_rights","from":"","to":"readiness go/no-go recommendation; BCM confirms outcomes"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM C\nPOR r\nPRJ R\nBAS R\nGAT C\nRAI CU\nCHG C\nFIN r\nRES R\nBEN CU A*\nREP C\nSTK CU\nQUA A*\nMAT R\nKNO C\nTRN C\nSRV C\nKPI R"}]','ace2201bd65b903e1f322004498d5851','980d79fbec548296737d5b7fe8d069fddb0c4c23e523db9669eb3575f7402d9d','f2afdf47a231954ce21ccd3e4d6a1a28292e3d4b0f7fde0d1b3355b4875a333a','c9a94c5c0867629bbf5e42cdc284bf1c53f8f87252c9183af23b6a404e79384b','59ade17cd572250cc741b6174048dc6228bb3067f518228e163d9dcd65e8efe0');
INSERT INTO "history" VALUES(16,1795704768069,'console','console','start','role',16,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Change controller / configuration librarian"},{"field":"key","from":"","to":"change_controller"},{"field":"purpose","from":"","to":"change register, baselines, versions"},{"field":"decision_rights","from":"","to":"refuse incomplete change requests"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nPRJ R\nBAS U\nGAT R\nRAI RU\nCHG CU\nFIN R\nBEN R\nREP R\nQUA R\nKNO C\nSRV C\nKPI R"}]','de931c8f05605a218ddd7d0cf7b5999a','28cfc381396694c3c6bf903928da7d22c93642fe773206e5987958f3b3128aaa','6279760eb68ae37da8076557cdd3544743d78aea9199a5f0646fb04dbcf0c05e','59ade17cd572250cc741b6174048dc6228bb3067f518228e163d9dcd65e8efe0','eb5d83aca2a9e3a711938f02caa9d6138e46a719b4b00e62bb23fc45b8cc7341');
INSERT INTO "history" VALUES(17,1795704768069,'console','console','start','role',17,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Benefits manager / benefit owner"},{"field":"key","from":"","to":"benefits_manager"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"benefits map, profiles, measurement; owner realises"},{"field":"decision_rights","from":"","to":"sign benefit realisation (owner)"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM C\nPOR R\nPRJ R\nBAS R\nGAT C\nRAI C\nCHG C\nFIN R\nBEN CU A*\nREP C\nSTK R\nMAT R\nKNO C\nSRV C\nKPI R"}]','160e85c9b6400ddea92ee6917017215a','13358ee1fff1a1c628fe42efbd1ecfe249f88b1e4fd6af982dcd59b6a46d2c4c','4ca6628d1b2621cde424b23d9bbab5c64d8051e9497409a94e1eb2196d8e0d44','eb5d83aca2a9e3a711938f02caa9d6138e46a719b4b00e62bb23fc45b8cc7341','6f4f935109024a5819a2bd9bd4846d4887ee25037cb670c70d26f5290c8dfbf8');
INSERT INTO "history" VALUES(18,1795704768069,'console','console','start','role',18,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Finance controller (project accountant)"},{"field":"key","from":"","to":"finance_controller"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"budgets, actuals, forecasts, funding"},{"field":"decision_rights","from":"","to":"confirm funds available, post actuals"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF R\nROL R\nSTD R\nDEM RU\nPOR R\nPRJ R\nBAS R\nGAT C\nRAI R\nCHG C\nFIN CU A*\nRES R\nTIM R\nBEN R\nREP R\nKPI R"}]','b9db7634f411f76c0f67bb98b5017d95','1745d0aac76e802c43cf659a9d4d437bfe9263f0f2599810fbf49296fac16768','9fe6e07e080e52438efb2517be9bb4ff1b6752a924ff8511858c50455ed341b8','6f4f935109024a5819a2bd9bd4846d4887ee25037cb670c70d26f5290c8dfbf8','d242d5ff70c6ba82bb651899f95f22f69b863610854a7390a719d013a1cb2119');
INSERT INTO "history" VALUES(19,1795704768069,'console','console','start','role',19,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Sponsor / SRO / Executive"},{"field":"key","from":"","to":"sponsor"},{"field":"tier","from":"","to":"strategic"},{"field":"purpose","from":"","to":"business case, direction, removal of obstacles, benefits"},{"field":"decision_rights","from":"","to":"approve gates, tolerances, changes within DoA; premature close recommendation"},{"field":"conflicts","from":"","to":"auditor, programme_manager, project_director, project_manager, system_administrator"},{"field":"grants","from":"","to":"OFF r\nROL R\nSTD R\nDEM CUA\nPOR R\nPRJ R\nBAS A\nGAT A\nRAI RU\nCHG A\nFIN R A*\nRES R\nBEN RA\nREP R A\nSTK RU\nQUA RA*\nAUD R\nMAT r\nKNO C\nSRV C\nKPI r"}]','6967a6b788eb3910c908901b21df70d4','706e17770c0349aaf12d65a511493b4fb6c15934ad9c242d3c9d28904f966892','161fc6b2d75912a1dab7fa9b1fbf96c494c5df20ba9f7ffc65928cf002cfc23d','d242d5ff70c6ba82bb651899f95f22f69b863610854a7390a719d013a1cb2119','a9d2c716ea7bcf27726e13a61ea566952f1bd74bab06f29306f47d9cc47a4255');
INSERT INTO "history" VALUES(20,1795704768069,'console','console','start','role',20,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Programme manager"},{"field":"key","from":"","to":"programme_manager"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"programme plan, tranches, dependencies, project mandates"},{"field":"decision_rights","from":"","to":"authorise project stage within tolerance; allocate programme contingency"},{"field":"conflicts","from":"","to":"auditor, sponsor, system_administrator"},{"field":"grants","from":"","to":"OFF r\nROL CU\nSTD R\nDEM CU\nPOR R\nPRJ RU(child)\nBAS CU\nGAT C\nRAI CUA*\nCHG CUA*\nFIN RU\nRES RU\nTIM A*\nBEN CU\nREP CU\nSTK CU\nQUA RU\nAUD R\nMAT C\nKNO CU\nTRN R\nSRV C\nKPI r"}]','5fdd23248b253b7099b77fb81ec2bded','46073bc9a53f323b8a7636a58f84ca9c2e95b40edf57ffa6d13b125de99ed1ce','6f65e3dbf82d110494fe11f8c3c5866b25ad058facd0acef79c14efe73537599','a9d2c716ea7bcf27726e13a61ea566952f1bd74bab06f29306f47d9cc47a4255','71a427b237e93dc4cb9335c34e512517be189765e44c44618ec46c1198f22afa');
INSERT INTO "history" VALUES(21,1795704768069,'console','console','start','role',21,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Project director"},{"field":"key","from":"","to":"project_director"},{"field":"tier","from":"","to":"strategic_tactical"},{"field":"purpose","from":"","to":"direction of a large project or several PMs"},{"field":"decision_rights","from":"","to":"as PM with higher DoA; approve PM''s changes within limit"},{"field":"conflicts","from":"","to":"auditor, sponsor, system_administrator"},{"field":"grants","from":"","to":"OFF r\nROL CU\nSTD R\nDEM CU\nPOR r\nPRJ RU\nBAS CU\nGAT C\nRAI CUA*\nCHG CUA*\nFIN RU\nRES RU\nTIM A*\nBEN CU\nREP CU A*\nSTK CU\nQUA RU\nAUD R\nMAT C\nKNO CU\nTRN R\nSRV C"}]','85dac332c8a5844ac96e69a7d4a852fd','6ecdac6f1e6a4f981bdd12375b658f8f0d8389cd806ac3fc1d8b59af5f35bfd1','9b1aa30558f62fd8b4248edcfee10e4b1871f7b7313b6660809267b487195153','71a427b237e93dc4cb9335c34e512517be189765e44c44618ec46c1198f22afa','5423313315012dc123f4786cf9da9fb4ed77dff79e5430461e171d6a7f979f40');
INSERT INTO "history" VALUES(22,1795704768069,'console','console','start','role',22,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Project manager"},{"field":"key","from":"","to":"project_manager"},{"field":"tier","from":"","to":"tactical_operational"},{"field":"purpose","from":"","to":"plan, deliver, RAID, team, reports"},{"field":"decision_rights","from":"","to":"within tolerance: schedule moves, small changes, work-package authorisation"},{"field":"conflicts","from":"","to":"auditor, sponsor, system_administrator"},{"field":"grants","from":"","to":"OFF r\nROL CU(own team)\nSTD R\nDEM CU\nPOR r\nPRJ CU\nBAS C(propose)\nGAT C(submit)\nRAI CU\nCHG CU A*(tolerance)\nFIN RU\nRES C(request)\nTIM A*(own team)\nBEN CU\nREP CU\nSTK CU\nQUA CU\nAUD R(own)+respond\nMAT C\nKNO CU\nTRN r\nSRV C"}]','d7bde2086a0b6f6b2fe5094beda5a53e','b4942dd7829c8154364a7930a07f33c38d93875490fc3344e7fe9a13636ac430','831d820cff9e3b811a442f00c34fbbc6fe6e40d4d725eba4b1b3f939b972b3ac','5423313315012dc123f4786cf9da9fb4ed77dff79e5430461e171d6a7f979f40','50d181f66490243ed708bcc37f38298df66f32b1987d2dfb204f91a7d37382a0');
INSERT INTO "history" VALUES(23,1795704768069,'console','console','start','role',23,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Project leader / team leader"},{"field":"key","from":"","to":"team_leader"},{"field":"aliases","from":"","to":"work package leader, scrum master, team manager"},{"field":"purpose","from":"","to":"team work, technical coordination; combined role in small projects"},{"field":"decision_rights","from":"","to":"accept work packages, assign tasks"},{"field":"conflicts","from":"","to":"auditor, system_administrator"},{"field":"grants","from":"","to":"ROL R\nSTD R\nPRJ U(own WP)\nBAS R\nRAI C\nCHG C\nFIN r\nRES C\nTIM A*(team)\nBEN R\nREP C\nSTK R\nQUA CU\nAUD r\nMAT C\nKNO C\nSRV C"}]','e3d748e8204680c91154652e97e412d5','77b92cceb38a2ca52d4a75eef4cad07a2972d8c483976d1f8579009704b545a5','46728d3f99b3783eb487a29d32fcbdc46a4a2eec4f88cb89d18215e4b6bc8b03','50d181f66490243ed708bcc37f38298df66f32b1987d2dfb204f91a7d37382a0','1563b91cff5b68a8acad84dfd54f35620e28ca0faf576f986444f2853b45911c');
INSERT INTO "history" VALUES(24,1795704768069,'console','console','start','role',24,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Project coordinator"},{"field":"key","from":"","to":"project_coordinator"},{"field":"purpose","from":"","to":"administrative support of project"},{"field":"decision_rights","from":"","to":"none"},{"field":"conflicts","from":"","to":"auditor"},{"field":"grants","from":"","to":"ROL R\nSTD R\nDEM C\nPRJ U(admin)\nBAS R\nGAT C\nRAI CU\nCHG C\nFIN r\nRES R\nTIM R\nBEN R\nREP C\nSTK CU\nQUA R\nKNO C\nSRV C"}]','968199f28a3db6fe9276d854b817e893','1395b43518c66538a13bde27a57ed5aecdfd9e2b796c4dae42f7e145f3b727de','312dd7b6e16b6dd101a66c4868921196301ef8d12bf98a28935900feae92866b','1563b91cff5b68a8acad84dfd54f35620e28ca0faf576f986444f2853b45911c','eed47590a94756806efe25266f375511a235227a123eeb47c3280cfc0b64ceb3');
INSERT INTO "history" VALUES(25,1795704768069,'console','console','start','role',25,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Project analyst / controller"},{"field":"key","from":"","to":"project_analyst"},{"field":"purpose","from":"","to":"status data, EVM, reports, research"},{"field":"decision_rights","from":"","to":"none"},{"field":"grants","from":"","to":"ROL R\nSTD R\nDEM C\nPOR r\nPRJ RU\nBAS R\nGAT C\nRAI RU\nCHG C\nFIN RU\nRES R\nTIM R\nBEN RU\nREP C\nSTK R\nQUA R\nKNO C\nSRV C\nKPI R"}]','6583c8d0194c72233efece26c0c38a5d','19a480a917dc3d0895eef746f5c59ee285fab59dcb344352feb64d207feed18d','ba55ef528d5593a6f1ad0ddabcf05f19b824c78bc6a17818b13ee9d125683634','eed47590a94756806efe25266f375511a235227a123eeb47c3280cfc0b64ceb3','d248904d776518991d72bfae9f6188e36dedd354db90ae245621ce820446c060');
INSERT INTO "history" VALUES(26,1795704768069,'console','console','start','role',26,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Business analyst / product owner"},{"field":"key","from":"","to":"business_analyst"},{"field":"tier","from":"","to":"tactical_operational"},{"field":"purpose","from":"","to":"requirements, process, acceptance, backlog order (PO)"},{"field":"decision_rights","from":"","to":"requirement baseline proposal; backlog priority"},{"field":"grants","from":"","to":"ROL R\nSTD R\nDEM CU\nPRJ RU(scope/backlog)\nBAS R\nGAT C\nRAI C\nCHG C\nFIN r\nTIM own\nBEN CU\nREP C\nSTK R\nQUA CU\nKNO C\nSRV C"}]','b35e9550292eda7c0cd9fd05c4b688b2','17b79d83cfa45ff45e2e7af818e8f7bc4005d298c2cb3ee9f8dbb9fb718bdd52','db427ebdc23bf991d53e3de6076a9f061a66668c0d36fe6c2fc5264e9062b37e','d248904d776518991d72bfae9f6188e36dedd354db90ae245621ce820446c060','50485d64934c19d87d5449dc63299c7ca7904976377a8112a8363dbe4e0a8cd4');
INSERT INTO "history" VALUES(27,1795704768069,'console','console','start','role',27,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Functional (line) manager"},{"field":"key","from":"","to":"functional_manager"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"people supply, technical standards, BAU acceptance"},{"field":"decision_rights","from":"","to":"approve resource requests (functional/matrix)"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"OFF r\nROL R\nSTD R\nDEM C\nPOR r\nPRJ r\nRAI C\nCHG C\nFIN r(own cost)\nRES A(own people)\nTIM A(own people)\nBEN R\nREP r\nQUA A*\nMAT C\nKNO C\nTRN RU(own people)\nSRV C\nKPI r"}]','b7d993864caf72cadc20c4511c612f99','ac8bbbb34f2bbcd424a79af30e346ce070d64d1368231968e5b1e42c922b8b96','19c357eac7614649d7323d9747ce853a74c1e8e000ee86aac4d3580975550332','50485d64934c19d87d5449dc63299c7ca7904976377a8112a8363dbe4e0a8cd4','026162c9be70474690ff2908181952aeb2d228e6ce907c941a6d2bb7bdd3f2e5');
INSERT INTO "history" VALUES(28,1795704768069,'console','console','start','role',28,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Trainer / mentor / coach"},{"field":"key","from":"","to":"coach"},{"field":"tier","from":"","to":"tactical_operational"},{"field":"purpose","from":"","to":"training, mentoring, coaching plans"},{"field":"decision_rights","from":"","to":"certify completion"},{"field":"grants","from":"","to":"OFF r\nROL r\nSTD R\nTIM own\nMAT R\nKNO CU\nTRN CU\nSRV CU"}]','91a093c431843c7c46aa1523660779ce','38b2fb55391703d2b9fabc35f3ff72e6db809a5781b2f7c7b56b4531dfd300da','27cde08ed5ee17b52f66f74ae4e8faec3b511add801a79cf0e3cd76854d01e6f','026162c9be70474690ff2908181952aeb2d228e6ce907c941a6d2bb7bdd3f2e5','3bc57a8bcb987f506eb7068396b8b1233c9fc00fb927f5adee32d45d4721f154');
INSERT INTO "history" VALUES(29,1795704768069,'console','console','start','role',29,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Internal advisor"},{"field":"key","from":"","to":"internal_advisor"},{"field":"aliases","from":"","to":"legal, HR, procurement, security, architecture"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"consulted advice, design authority vote"},{"field":"decision_rights","from":"","to":"domain veto if granted in DoA"},{"field":"grants","from":"","to":"OFF r\nROL r\nSTD R\nDEM C\nPOR r\nPRJ R*\nGAT C*\nRAI C\nCHG C\nFIN r*\nBEN R\nREP R*\nQUA C\nKNO C\nSRV C"}]','82e3c257a9f48776fce577bccd0a5075','5ad7ab4c693ec294451b28d9b890fec3cf66018608438a998087c9d0f9cbc8fd','a2db04a456704b3502290689fed3f237b24a88cfe4ca2a789a85ed12bc8c7a23','3bc57a8bcb987f506eb7068396b8b1233c9fc00fb927f5adee32d45d4721f154','01f664403f4c20ef14b6a428e6c8ea614f5f19e4b61e54db596a8b684ec78fa2');
INSERT INTO "history" VALUES(30,1795704768069,'console','console','start','role',30,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"External advisor / supplier PM"},{"field":"key","from":"","to":"external_advisor"},{"field":"tier","from":"","to":"tactical"},{"field":"purpose","from":"","to":"advice or delivery under contract"},{"field":"decision_rights","from":"","to":"none in client system (submits)"},{"field":"grants","from":"","to":"STD R*\nPRJ R*\nGAT C*\nRAI C*\nCHG C*\nTIM own\nREP R*\nQUA C*\nKNO C*"}]','4490ffff7394019d4141ee88fecc21b2','bc9868d612ed798058816f7f23ea0536c06b6b0f72f28c07159809a18dc969b9','cd8fc790e81e06ae2056484160a48db8cd9003ca5a9dfddd5581ecb7b9e8844e','01f664403f4c20ef14b6a428e6c8ea614f5f19e4b61e54db596a8b684ec78fa2','d9571e6cc82261a84a088f3b1898f3defff05f2c13651cf3d97c011b8dab5ed6');
INSERT INTO "history" VALUES(31,1795704768069,'console','console','start','role',31,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Stakeholder / user / customer"},{"field":"key","from":"","to":"stakeholder"},{"field":"purpose","from":"","to":"needs, feedback, acceptance testing"},{"field":"decision_rights","from":"","to":"accept deliverable if named acceptor (senior user)"},{"field":"conflicts","from":"","to":"system_administrator"},{"field":"grants","from":"","to":"STD R\nDEM C(idea)\nPOR r\nPRJ r\nRAI C\nCHG C(request)\nBEN r\nREP r(published)\nSTK own\nQUA A*(acceptance)\nKNO R\nSRV C"}]','79c94bdfd006ce34e6b69ea11dd1c2bb','6b756302af453fc716fad043b403490363180eb82966c9a5be0247f3ba24fa71','f4da9b5183ec94a223db8b08cce2ede962e79cfdba897580eafc21246ae41772','d9571e6cc82261a84a088f3b1898f3defff05f2c13651cf3d97c011b8dab5ed6','c6092bc1a37142f632aa2c2fa61136018bf3d9fd8de4f0b190dc0a6f4bf022b6');
INSERT INTO "history" VALUES(32,1795704768069,'console','console','start','role',32,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Team member"},{"field":"key","from":"","to":"team_member"},{"field":"purpose","from":"","to":"tasks, time, raise risks/issues"},{"field":"decision_rights","from":"","to":"none"},{"field":"grants","from":"","to":"ROL r\nSTD R\nDEM C(idea)\nPRJ U(own tasks)\nBAS R\nRAI C\nCHG C\nRES own\nTIM CU own\nBEN r\nREP r\nQUA C\nMAT C(survey)\nKNO C\nTRN own\nSRV C"}]','fff3ac71a74f836146180d0b61ad185b','dbd16e3dadb6a67fdcde72bc79ee76cd24719ff3a56e76dcd9835e2587aa935f','1a4215f64b611868a932ae5864c579576734423314458c349b0bb2f55dcd8020','c6092bc1a37142f632aa2c2fa61136018bf3d9fd8de4f0b190dc0a6f4bf022b6','2f2d52fcb28aaf1c10d66d704fb59b3d55dddad3eab427b40601918188d011d5');
INSERT INTO "history" VALUES(33,1795704768069,'console','console','start','role',33,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"System administrator"},{"field":"key","from":"","to":"system_administrator"},{"field":"tier","from":"","to":"none"},{"field":"purpose","from":"","to":"users, integration, backup; no business approvals"},{"field":"decision_rights","from":"","to":"none (segregated)"},{"field":"conflicts","from":"","to":"benefits_manager, board_member, business_change_manager, finance_controller, functional_manager, pmo_director, pmo_head, portfolio_manager, programme_manager, project_director, project_manager, quality_lead, resource_manager, risk_manager, sponsor, stakeholder, team_leader"},{"field":"grants","from":"","to":"ROL U(technical accounts)\nADM CUX + R(log)"}]','cc859b919dbf7219ad769d84334a56e8','6b14a5f9775545e75eeed46b260741ab4dcb313262beab2c2672d60842dba601','3f84cf6f569664f1adb425aa1f38318597baec1b48bf01f0a04da1a2faddee58','2f2d52fcb28aaf1c10d66d704fb59b3d55dddad3eab427b40601918188d011d5','79c7f4671cbee002f092225424180d1146e855af68b777ef13a71ae745291649');
INSERT INTO "history" VALUES(34,1795704768069,'console','console','start','role',34,1,'entered','Standard role of catalogue version 1','[{"field":"name","from":"","to":"Data protection / records officer"},{"field":"key","from":"","to":"data_protection_officer"},{"field":"tier","from":"","to":"none"},{"field":"purpose","from":"","to":"retention, privacy requests"},{"field":"decision_rights","from":"","to":"approve deletion/export of personal data"},{"field":"grants","from":"","to":"ROL r\nSTD R\nTRN R(consent)\nADM A(erasure/export) + R(log)"}]','fa344dc39d4a1f493644c5ece712e0c7','e5ba4057b45f49a7ae6f84b153c8a47d45bab7af8afeff7a6cfa348d49911f51','d7cf338a32f148975d771739b08c60aab7ec61bada2af2f8f288d2ac0ab6c665','79c7f4671cbee002f092225424180d1146e855af68b777ef13a71ae745291649','c43824222aa7fff514a927afcbd0a7f1607762a3ade3e3103258edd74a7b8ec4');
INSERT INTO "history" VALUES(35,1795704768079,'console','console','account','person',1,1,'entered','','[{"field":"name","from":"","to":"Ada Lind"},{"field":"email","from":"","to":"ada@norrland.example"}]','7be6b4b7661ed8487d14d7393967b2c4','f14b75cf62e0e646d830607d1d1ed7c083a92f910b06eeb2a42826b6cc9ebf26','bfe09220df1af3109055df669f05c075698c2122a2169fcbdc153bf949e3992e','c43824222aa7fff514a927afcbd0a7f1607762a3ade3e3103258edd74a7b8ec4','f690c71d7391eadd95c8a727e9af7f630f58c2103e045f9ffc418ac6a8d4561d');
INSERT INTO "history" VALUES(36,1795704768079,'console','console','account','office',1,1,'entered','First office','[{"field":"name","from":"","to":"Hub"},{"field":"scope_kind","from":"","to":"portfolio"},{"field":"focus","from":"","to":"strategic"}]','e3d34e52d534fa77e424bbabebd12ae2','f79d751226165f155c0234a34c79ef9b4e457ab82cc06940bb328034fa8be0ba','c86233d5896a2f6f93675e977ac78032eeb8213dc2caae1b88185f780328888d','f690c71d7391eadd95c8a727e9af7f630f58c2103e045f9ffc418ac6a8d4561d','42963fb2d073328b5e66acef0100337bc9a675af36042da1ad5965e3c144dc63');
INSERT INTO "history" VALUES(37,1795704768079,'console','console','account','post',1,1,'entered','','[{"field":"name","from":"","to":"PMO Director"},{"field":"role","from":"","to":"RO-2"},{"field":"office","from":"","to":"O-1"},{"field":"is_head","from":"","to":"true"},{"field":"is_mandatory","from":"","to":"true"}]','ef2ccd8ccababe9cc2699c11deb82f5d','621a720b99aecf154a2e290d6978132eca043f9a0f354ee447119f21df7a1d24','fa275230a2c061754847c6f2e48c517789e8233824c55a6cc4e98e5d59d4aabb','42963fb2d073328b5e66acef0100337bc9a675af36042da1ad5965e3c144dc63','f77dcb7334dddbe8ea7551bd24ab7dca35e7f85ab542fd996ee496baa2e54783');
INSERT INTO "history" VALUES(38,1795704768079,'console','console','account','assignment',1,1,'entered','','[{"field":"person","from":"","to":"H-1"},{"field":"post","from":"","to":"PO-1"},{"field":"from_day","from":"","to":"2026-11-26"},{"field":"appointed_by","from":"","to":"Founding of the office"}]','897e3b6fee6e0d903bf20977c3a58f34','b84d633d889186fd253cf6783f59f0de0e204d959da65d75b50bd982ec602b1e','15df5e2e591cb924db7fe2c02b7b9281b7acdbf1efceb52ae3e85df5af6fec64','f77dcb7334dddbe8ea7551bd24ab7dca35e7f85ab542fd996ee496baa2e54783','d4ebeeca17620b4e22d0b83b1cd00a19be51c57bf22dd0fb7c4912408bb49b56');
INSERT INTO "history" VALUES(39,1795704768079,'console','console','account','post',2,1,'entered','','[{"field":"name","from":"","to":"PMO Manager"},{"field":"role","from":"","to":"RO-3"},{"field":"office","from":"","to":"O-1"},{"field":"is_mandatory","from":"","to":"true"}]','a5bf745a648bc4a7fa95a454133b7313','c8724a479d25abc1204a3f41184c446374f95814f8fd056f694768616317091f','c4a12da9b64333fa3e36ae17f055ea48dd0a306245e63dfd9a95c0f01b2619c9','d4ebeeca17620b4e22d0b83b1cd00a19be51c57bf22dd0fb7c4912408bb49b56','3d4800b48cd294b1b5e5f61a36233a540b431e3083762e44b9fa2552a01fb29a');
INSERT INTO "history" VALUES(40,1795704768079,'console','console','account','assignment',2,1,'entered','','[{"field":"person","from":"","to":"H-1"},{"field":"post","from":"","to":"PO-2"},{"field":"from_day","from":"","to":"2026-11-26"},{"field":"appointed_by","from":"","to":"Founding of the office"}]','25e2209802aa07ba0aca0a0e6f066007','6a0fff0cedb1afd904535ed60102cce9e6aecf7e23ac16cdfc74bfda83005481','33ec9d1885c8cd28f8291ef8448583558e705dc12fb1458aeae95cf951a1d232','3d4800b48cd294b1b5e5f61a36233a540b431e3083762e44b9fa2552a01fb29a','107758a73a8dcee1b15bb404dfa509f72bfa9a460491eaa35550749ab4c963f8');
INSERT INTO "history" VALUES(41,1795704768079,'console','console','account','mandate',1,1,'entered','','[{"field":"office","from":"","to":"O-1"},{"field":"purpose","from":"","to":"To be drafted: what Hub is for and may decide."}]','fd16e2368bdd4e8fc91c4798ad69326e','4b104a7d2f12b7abad706bb48890516f53d78df971f705149b021c2effccf84d','82cb3ea52e6ba122b295f58539fd6965c0e015654d6b8fe521132cd91effe044','107758a73a8dcee1b15bb404dfa509f72bfa9a460491eaa35550749ab4c963f8','5220e6c92d129444cf2f379056df6307f64b680752053d154db35d5168c0bffd');
INSERT INTO "history" VALUES(42,1795704768079,'console','console','account','account',1,1,'entered','','[{"field":"email","from":"","to":"ada@norrland.example"},{"field":"person","from":"","to":"H-1"}]','0e572b4f9a7a010b5dad90294b413abe','11697d3e50c868b636faca7cf92d15966b3a6504c6dc9d29a2ccf02d14f71f1d','2fcb9f7b9b0a53f4a49e1d7b711ab9f9490fc6be9dedf1840539009d3007da8d','5220e6c92d129444cf2f379056df6307f64b680752053d154db35d5168c0bffd','07e65509f5a3be3bf38d53be2597e9c51b6b219ce8c207f2425e4b039ab43388');
CREATE TABLE idempotency (owner TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, status BIGINT NOT NULL,
  body TEXT NOT NULL, headers TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (owner, key));
CREATE TABLE link (register TEXT NOT NULL, entry BIGINT NOT NULL, field TEXT NOT NULL, target BIGINT NOT NULL,
  PRIMARY KEY (register, entry, field, target));
CREATE TABLE mandate (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
  NULL, archived BIGINT NOT NULL, office BIGINT, version BIGINT, purpose TEXT, reason TEXT, scope_in
  TEXT, scope_out TEXT, authority TEXT, services TEXT, success_criteria TEXT, sponsor BIGINT, from_day
  BIGINT, review_on BIGINT, status TEXT);
INSERT INTO "mandate" VALUES(1,1,1795704768079,1795704768079,0,1,1,'To be drafted: what Hub is for and may decide.','governance','','','','','',NULL,NULL,NULL,'draft');
CREATE TABLE mandate_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, office BIGINT, version BIGINT, purpose TEXT, reason TEXT, scope_in
  TEXT, scope_out TEXT, authority TEXT, services TEXT, success_criteria TEXT, sponsor BIGINT, from_day
  BIGINT, review_on BIGINT, status TEXT, PRIMARY KEY (id, revision));
INSERT INTO "mandate_past" VALUES(1,1,1795704768079,NULL,0,1,1,'To be drafted: what Hub is for and may decide.','governance','','','','','',NULL,NULL,NULL,'draft');
CREATE TABLE migration (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO "migration" VALUES(1,'first');
CREATE TABLE objective (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
  NOT NULL, archived BIGINT NOT NULL, statement TEXT, office BIGINT, parent BIGINT, measure TEXT,
  baseline TEXT, target TEXT, due BIGINT, weight BIGINT, owner BIGINT, status TEXT);
CREATE TABLE objective_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, statement TEXT, office BIGINT, parent BIGINT, measure TEXT, baseline
  TEXT, target TEXT, due BIGINT, weight BIGINT, owner BIGINT, status TEXT, PRIMARY KEY (id, revision));
CREATE TABLE office (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
  NULL, archived BIGINT NOT NULL, name TEXT, local_label TEXT, parent BIGINT, level TEXT, reports_to
  TEXT, placement TEXT, cost_centre TEXT, kind TEXT, scope_kind TEXT, focus TEXT, permanence TEXT,
  sunset BIGINT, service_style TEXT, sourcing TEXT, domain TEXT, control_profile TEXT, mission TEXT,
  planned_staff BIGINT, budget BIGINT, budget_currency TEXT, status TEXT);
INSERT INTO "office" VALUES(1,1,1795704768079,1795704768079,0,'Hub','',NULL,'enterprise','','centralised','','pmo','portfolio','strategic','permanent',NULL,'shared_services','internal','','supportive','',NULL,NULL,NULL,'proposed');
CREATE TABLE office_link (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
  NOT NULL, archived BIGINT NOT NULL, from_office BIGINT, to_office BIGINT, kind TEXT, flow TEXT,
  cadence TEXT, note TEXT);
CREATE TABLE office_link_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
  until BIGINT, archived BIGINT NOT NULL, from_office BIGINT, to_office BIGINT, kind TEXT, flow TEXT,
  cadence TEXT, note TEXT, PRIMARY KEY (id, revision));
CREATE TABLE office_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, name TEXT, local_label TEXT, parent BIGINT, level TEXT, reports_to
  TEXT, placement TEXT, cost_centre TEXT, kind TEXT, scope_kind TEXT, focus TEXT, permanence TEXT,
  sunset BIGINT, service_style TEXT, sourcing TEXT, domain TEXT, control_profile TEXT, mission TEXT,
  planned_staff BIGINT, budget BIGINT, budget_currency TEXT, status TEXT, PRIMARY KEY (id, revision));
INSERT INTO "office_past" VALUES(1,1,1795704768079,NULL,0,'Hub','',NULL,'enterprise','','centralised','','pmo','portfolio','strategic','permanent',NULL,'shared_services','internal','','supportive','',NULL,NULL,NULL,'proposed');
CREATE TABLE person (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
  NULL, archived BIGINT NOT NULL, name TEXT, email TEXT, job_title TEXT, unit TEXT, location TEXT,
  employment TEXT, status TEXT);
INSERT INTO "person" VALUES(1,1,1795704768079,1795704768079,0,'Ada Lind','ada@norrland.example','','','','employee','active');
CREATE TABLE person_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, name TEXT, email TEXT, job_title TEXT, unit TEXT, location TEXT,
  employment TEXT, status TEXT, PRIMARY KEY (id, revision));
INSERT INTO "person_past" VALUES(1,1,1795704768079,NULL,0,'Ada Lind','ada@norrland.example','','','','employee','active');
CREATE TABLE portfolio (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
  NOT NULL, archived BIGINT NOT NULL, name TEXT, office BIGINT, description TEXT, owner BIGINT, from_day
  BIGINT, to_day BIGINT, budget BIGINT, budget_currency TEXT, objectives TEXT, attribution TEXT, status
  TEXT);
CREATE TABLE portfolio_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, name TEXT, office BIGINT, description TEXT, owner BIGINT, from_day
  BIGINT, to_day BIGINT, budget BIGINT, budget_currency TEXT, objectives TEXT, attribution TEXT, status
  TEXT, PRIMARY KEY (id, revision));
CREATE TABLE post (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
  NULL, archived BIGINT NOT NULL, name TEXT, role BIGINT, office BIGINT, portfolio BIGINT, programme
  BIGINT, project BIGINT, is_head BIGINT, is_mandatory BIGINT, holders_most BIGINT, required_grade
  TEXT);
INSERT INTO "post" VALUES(1,1,1795704768079,1795704768079,0,'PMO Director',2,1,NULL,NULL,NULL,1,1,1,'');
INSERT INTO "post" VALUES(2,1,1795704768079,1795704768079,0,'PMO Manager',3,1,NULL,NULL,NULL,0,1,1,'');
CREATE TABLE post_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, name TEXT, role BIGINT, office BIGINT, portfolio BIGINT, programme
  BIGINT, project BIGINT, is_head BIGINT, is_mandatory BIGINT, holders_most BIGINT, required_grade TEXT,
  PRIMARY KEY (id, revision));
INSERT INTO "post_past" VALUES(1,1,1795704768079,NULL,0,'PMO Director',2,1,NULL,NULL,NULL,1,1,1,'');
INSERT INTO "post_past" VALUES(2,1,1795704768079,NULL,0,'PMO Manager',3,1,NULL,NULL,NULL,0,1,1,'');
CREATE TABLE programme (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
  NOT NULL, archived BIGINT NOT NULL, name TEXT, office BIGINT, portfolio BIGINT, sponsor BIGINT,
  manager BIGINT, vision TEXT, objectives TEXT, status TEXT);
CREATE TABLE programme_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, name TEXT, office BIGINT, portfolio BIGINT, sponsor BIGINT, manager
  BIGINT, vision TEXT, objectives TEXT, status TEXT, PRIMARY KEY (id, revision));
CREATE TABLE project (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
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
CREATE TABLE reset_link (digest TEXT NOT NULL PRIMARY KEY, account BIGINT NOT NULL, ends_at BIGINT NOT NULL);
CREATE TABLE role (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
  NULL, archived BIGINT NOT NULL, name TEXT, key TEXT, aliases TEXT, tier TEXT, purpose TEXT,
  decision_rights TEXT, conflicts TEXT, grants TEXT, version BIGINT, status TEXT);
INSERT INTO "role" VALUES(1,1,1795704768069,1795704768069,0,'Governing board member','board_member','portfolio board, investment committee, sponsoring group, steering','strategic','set appetite, choose portfolio, fund, decide above sponsor limits','approve portfolio, gates/changes above DoA, stop work','system_administrator','OFF RA
ROL R
STD RA*
DEM RA
POR RA
PRJ r
BAS R
GAT RA
RAI R
CHG RA
FIN R
RES r
BEN R
REP R
STK r
QUA r
AUD R
MAT R
KNO R
SRV r
KPI R',1,'published');
INSERT INTO "role" VALUES(2,1,1795704768069,1795704768069,0,'PMO Director','pmo_director','EPMO director, CPMO, head of project delivery','strategic','strategy & mandate of all offices, policy, value of PMO, escalation end point','approve standards, control profile, waivers of enterprise floors, PMO budget','system_administrator','OFF UA
ROL UA
STD UAP
DEM RA
POR RUA
PRJ R
BAS RA
GAT RA
RAI RU
CHG RA
FIN R
RES RA
TIM r
BEN R
REP RP
STK RU
QUA R
AUD R
MAT RA
KNO RUP
TRN R
SRV RUA
KPI RUA
ADM R(log)',1,'published');
INSERT INTO "role" VALUES(3,1,1795704768069,1795704768069,0,'PMO Head','pmo_head','','strategic_tactical','run a permanent office: services, staff, calendar of governance, quality of data','appoint PMs (directive), grant waivers within office, accept service requests, declare reporting lock','system_administrator','OFF U
ROL UA
STD UA
DEM RU
POR RU
PRJ RU
BAS A
GAT RUA*
RAI RU
CHG RUA*
FIN R
RES RUA*
TIM R
BEN RU
REP RUP
STK RU
QUA RU
AUD R
MAT RU
KNO RUP
TRN RU
SRV RUA
KPI RU
ADM R(log)',1,'published');
INSERT INTO "role" VALUES(4,1,1795704768069,1795704768069,0,'PMO Lead','pmo_lead','','tactical','run a temporary programme/project office','as 3 but inside programme','','OFF U(own)
ROL U
STD R
DEM R
POR R
PRJ RU
BAS U
GAT RU
RAI RU
CHG RU
FIN R
RES RU
TIM R
BEN RU
REP RUP
STK RU
QUA RU
AUD R
MAT R
KNO CU
TRN R
SRV RU
KPI RU',1,'published');
INSERT INTO "role" VALUES(5,1,1795704768069,1795704768069,0,'PMO Analyst','pmo_analyst','','tactical_operational','plans, finance, RAID, benefits, analysis packs, challenge','none; recommends; sets data-quality status','','OFF R
ROL R
STD R
DEM CU
POR CU
PRJ RU
BAS X(check)
GAT C
RAI CU
CHG CU
FIN RU
RES RU
TIM R
BEN CU
REP CU
STK RU
QUA RU
MAT C
KNO CU
TRN r
SRV CU
KPI RU',1,'published');
INSERT INTO "role" VALUES(6,1,1795704768069,1795704768069,0,'PMO Specialist','pmo_specialist','planner/scheduler, risk, finance, benefits, commercial, configuration, tools, comms, assurance','tactical_operational','functional service in speciality','technical acceptance in speciality (e.g. schedule fit for baseline)','','OFF R
ROL R
STD C
DEM C
POR C
PRJ RU*
BAS X
GAT C
RAI CU*
CHG C
FIN RU*
RES RU*
TIM r
BEN CU*
REP C
STK C
QUA CU*
AUD C*
MAT C
KNO CU
TRN C*
SRV CU
KPI C',1,'published');
INSERT INTO "role" VALUES(7,1,1795704768069,1795704768069,0,'PMO Coordinator / Member / Administrator / Officer','pmo_coordinator','','operational','secretariat, registers upkeep, onboarding, logistics','none','','OFF R
ROL R
STD R
DEM R
POR r
PRJ RU(admin)
BAS R
GAT C
RAI CU
CHG C
FIN r
RES R
TIM R
BEN R
REP C
STK CU
QUA R
MAT R
KNO C
TRN r
SRV CU
KPI R',1,'published');
INSERT INTO "role" VALUES(8,1,1795704768069,1795704768069,0,'Methodologist / process owner','methodologist','','tactical','methods, templates, tailoring guidance, improvement backlog','publish minor versions; recommend major','','OFF R
ROL R
STD CUP*
DEM R
PRJ R
GAT C
RAI R
CHG R
BEN R
REP r
QUA R
AUD R
MAT CU
KNO CUP
TRN CU
SRV CU
KPI R',1,'published');
INSERT INTO "role" VALUES(9,1,1795704768069,1795704768069,0,'Quality assurance lead','quality_lead','','tactical','quality plans, reviews, deliverable checks','accept quality method; reject deliverable (recommend)','system_administrator','OFF R
ROL R
STD CU
DEM R
PRJ R
BAS R
GAT C
RAI CU
CHG C
BEN R
REP R
STK R
QUA CUA*
AUD R
MAT C
KNO CU
TRN r
SRV C
KPI R',1,'published');
INSERT INTO "role" VALUES(10,1,1795704768069,1795704768069,0,'Auditor / assurance reviewer','auditor','','tactical','audits, gate reviews, delivery confidence','rate findings, confirm closure; no line authority over audited','programme_manager, project_coordinator, project_director, project_manager, sponsor, team_leader','OFF R
ROL R
STD R
DEM R
POR R
PRJ R
BAS R
GAT C(rating)
RAI R
CHG R
FIN R
RES R
TIM R(aggregate)
BEN R
REP R
STK R
QUA R
AUD CUP
MAT CU
KNO C
TRN r
SRV R
KPI R
ADM R(log)',1,'published');
INSERT INTO "role" VALUES(11,1,1795704768069,1795704768069,0,'Strategic planner','strategic_planner','','strategic','objectives, weights, alignment, horizon scanning','propose objectives/weights','','OFF R
ROL r
STD R
DEM C
POR CU
PRJ r
GAT R
RAI r
FIN r
RES r
BEN CU
REP R
STK R
MAT R
KNO C
SRV R
KPI R',1,'published');
INSERT INTO "role" VALUES(12,1,1795704768069,1795704768069,0,'Portfolio manager','portfolio_manager','and portfolio director','strategic_tactical','build, balance, monitor portfolio; pipeline; scenarios','re-rank within envelope; call review','system_administrator','OFF R
ROL R
STD R
DEM RUA*
POR CUA*
PRJ R
BAS R
GAT RC
RAI RU
CHG RA*
FIN R
RES RA*
BEN R
REP R
STK RU
QUA r
AUD R
MAT R
KNO C
SRV R
KPI RU',1,'published');
INSERT INTO "role" VALUES(13,1,1795704768069,1795704768069,0,'Resource manager','resource_manager','','tactical','capacity, demand, pool, conflicts','confirm allocations of pool (per control)','system_administrator','OFF R
ROL R
STD R
DEM R
POR RC
PRJ R
GAT R
RAI C
CHG R
FIN r
RES CUA*
TIM R
REP R
MAT R
KNO C
TRN R
SRV C
KPI R',1,'published');
INSERT INTO "role" VALUES(14,1,1795704768069,1795704768069,0,'Risk manager','risk_manager','','tactical','risk method, aggregation, simulations, appetite reporting','set risk standards, escalate','system_administrator','OFF R
ROL R
STD C
DEM R
POR R
PRJ R+X(sim)
BAS R
GAT C
RAI CUA*
CHG C
FIN R
RES r
BEN R
REP R
STK R
QUA R
AUD R
MAT C
KNO CU
SRV C
KPI R',1,'published');
INSERT INTO "role" VALUES(15,1,1795704768069,1795704768069,0,'Change manager (organisational)','business_change_manager','/ business change manager','tactical','adoption, readiness, transition, embed benefits','readiness go/no-go recommendation; BCM confirms outcomes','system_administrator','OFF R
ROL R
STD R
DEM C
POR r
PRJ R
BAS R
GAT C
RAI CU
CHG C
FIN r
RES R
BEN CU A*
REP C
STK CU
QUA A*
MAT R
KNO C
TRN C
SRV C
KPI R',1,'published');
INSERT INTO "role" VALUES(16,1,1795704768069,1795704768069,0,'Change controller / configuration librarian','change_controller','','operational','change register, baselines, versions','refuse incomplete change requests','','OFF R
ROL R
STD R
PRJ R
BAS U
GAT R
RAI RU
CHG CU
FIN R
BEN R
REP R
QUA R
KNO C
SRV C
KPI R',1,'published');
INSERT INTO "role" VALUES(17,1,1795704768069,1795704768069,0,'Benefits manager / benefit owner','benefits_manager','','tactical','benefits map, profiles, measurement; owner realises','sign benefit realisation (owner)','system_administrator','OFF R
ROL R
STD R
DEM C
POR R
PRJ R
BAS R
GAT C
RAI C
CHG C
FIN R
BEN CU A*
REP C
STK R
MAT R
KNO C
SRV C
KPI R',1,'published');
INSERT INTO "role" VALUES(18,1,1795704768069,1795704768069,0,'Finance controller (project accountant)','finance_controller','','tactical','budgets, actuals, forecasts, funding','confirm funds available, post actuals','system_administrator','OFF R
ROL R
STD R
DEM RU
POR R
PRJ R
BAS R
GAT C
RAI R
CHG C
FIN CU A*
RES R
TIM R
BEN R
REP R
KPI R',1,'published');
INSERT INTO "role" VALUES(19,1,1795704768069,1795704768069,0,'Sponsor / SRO / Executive','sponsor','','strategic','business case, direction, removal of obstacles, benefits','approve gates, tolerances, changes within DoA; premature close recommendation','auditor, programme_manager, project_director, project_manager, system_administrator','OFF r
ROL R
STD R
DEM CUA
POR R
PRJ R
BAS A
GAT A
RAI RU
CHG A
FIN R A*
RES R
BEN RA
REP R A
STK RU
QUA RA*
AUD R
MAT r
KNO C
SRV C
KPI r',1,'published');
INSERT INTO "role" VALUES(20,1,1795704768069,1795704768069,0,'Programme manager','programme_manager','','tactical','programme plan, tranches, dependencies, project mandates','authorise project stage within tolerance; allocate programme contingency','auditor, sponsor, system_administrator','OFF r
ROL CU
STD R
DEM CU
POR R
PRJ RU(child)
BAS CU
GAT C
RAI CUA*
CHG CUA*
FIN RU
RES RU
TIM A*
BEN CU
REP CU
STK CU
QUA RU
AUD R
MAT C
KNO CU
TRN R
SRV C
KPI r',1,'published');
INSERT INTO "role" VALUES(21,1,1795704768069,1795704768069,0,'Project director','project_director','','strategic_tactical','direction of a large project or several PMs','as PM with higher DoA; approve PM''s changes within limit','auditor, sponsor, system_administrator','OFF r
ROL CU
STD R
DEM CU
POR r
PRJ RU
BAS CU
GAT C
RAI CUA*
CHG CUA*
FIN RU
RES RU
TIM A*
BEN CU
REP CU A*
STK CU
QUA RU
AUD R
MAT C
KNO CU
TRN R
SRV C',1,'published');
INSERT INTO "role" VALUES(22,1,1795704768069,1795704768069,0,'Project manager','project_manager','','tactical_operational','plan, deliver, RAID, team, reports','within tolerance: schedule moves, small changes, work-package authorisation','auditor, sponsor, system_administrator','OFF r
ROL CU(own team)
STD R
DEM CU
POR r
PRJ CU
BAS C(propose)
GAT C(submit)
RAI CU
CHG CU A*(tolerance)
FIN RU
RES C(request)
TIM A*(own team)
BEN CU
REP CU
STK CU
QUA CU
AUD R(own)+respond
MAT C
KNO CU
TRN r
SRV C',1,'published');
INSERT INTO "role" VALUES(23,1,1795704768069,1795704768069,0,'Project leader / team leader','team_leader','work package leader, scrum master, team manager','operational','team work, technical coordination; combined role in small projects','accept work packages, assign tasks','auditor, system_administrator','ROL R
STD R
PRJ U(own WP)
BAS R
RAI C
CHG C
FIN r
RES C
TIM A*(team)
BEN R
REP C
STK R
QUA CU
AUD r
MAT C
KNO C
SRV C',1,'published');
INSERT INTO "role" VALUES(24,1,1795704768069,1795704768069,0,'Project coordinator','project_coordinator','','operational','administrative support of project','none','auditor','ROL R
STD R
DEM C
PRJ U(admin)
BAS R
GAT C
RAI CU
CHG C
FIN r
RES R
TIM R
BEN R
REP C
STK CU
QUA R
KNO C
SRV C',1,'published');
INSERT INTO "role" VALUES(25,1,1795704768069,1795704768069,0,'Project analyst / controller','project_analyst','','operational','status data, EVM, reports, research','none','','ROL R
STD R
DEM C
POR r
PRJ RU
BAS R
GAT C
RAI RU
CHG C
FIN RU
RES R
TIM R
BEN RU
REP C
STK R
QUA R
KNO C
SRV C
KPI R',1,'published');
INSERT INTO "role" VALUES(26,1,1795704768069,1795704768069,0,'Business analyst / product owner','business_analyst','','tactical_operational','requirements, process, acceptance, backlog order (PO)','requirement baseline proposal; backlog priority','','ROL R
STD R
DEM CU
PRJ RU(scope/backlog)
BAS R
GAT C
RAI C
CHG C
FIN r
TIM own
BEN CU
REP C
STK R
QUA CU
KNO C
SRV C',1,'published');
INSERT INTO "role" VALUES(27,1,1795704768069,1795704768069,0,'Functional (line) manager','functional_manager','','tactical','people supply, technical standards, BAU acceptance','approve resource requests (functional/matrix)','system_administrator','OFF r
ROL R
STD R
DEM C
POR r
PRJ r
RAI C
CHG C
FIN r(own cost)
RES A(own people)
TIM A(own people)
BEN R
REP r
QUA A*
MAT C
KNO C
TRN RU(own people)
SRV C
KPI r',1,'published');
INSERT INTO "role" VALUES(28,1,1795704768069,1795704768069,0,'Trainer / mentor / coach','coach','','tactical_operational','training, mentoring, coaching plans','certify completion','','OFF r
ROL r
STD R
TIM own
MAT R
KNO CU
TRN CU
SRV CU',1,'published');
INSERT INTO "role" VALUES(29,1,1795704768069,1795704768069,0,'Internal advisor','internal_advisor','legal, HR, procurement, security, architecture','tactical','consulted advice, design authority vote','domain veto if granted in DoA','','OFF r
ROL r
STD R
DEM C
POR r
PRJ R*
GAT C*
RAI C
CHG C
FIN r*
BEN R
REP R*
QUA C
KNO C
SRV C',1,'published');
INSERT INTO "role" VALUES(30,1,1795704768069,1795704768069,0,'External advisor / supplier PM','external_advisor','','tactical','advice or delivery under contract','none in client system (submits)','','STD R*
PRJ R*
GAT C*
RAI C*
CHG C*
TIM own
REP R*
QUA C*
KNO C*',1,'published');
INSERT INTO "role" VALUES(31,1,1795704768069,1795704768069,0,'Stakeholder / user / customer','stakeholder','','operational','needs, feedback, acceptance testing','accept deliverable if named acceptor (senior user)','system_administrator','STD R
DEM C(idea)
POR r
PRJ r
RAI C
CHG C(request)
BEN r
REP r(published)
STK own
QUA A*(acceptance)
KNO R
SRV C',1,'published');
INSERT INTO "role" VALUES(32,1,1795704768069,1795704768069,0,'Team member','team_member','','operational','tasks, time, raise risks/issues','none','','ROL r
STD R
DEM C(idea)
PRJ U(own tasks)
BAS R
RAI C
CHG C
RES own
TIM CU own
BEN r
REP r
QUA C
MAT C(survey)
KNO C
TRN own
SRV C',1,'published');
INSERT INTO "role" VALUES(33,1,1795704768069,1795704768069,0,'System administrator','system_administrator','','none','users, integration, backup; no business approvals','none (segregated)','benefits_manager, board_member, business_change_manager, finance_controller, functional_manager, pmo_director, pmo_head, portfolio_manager, programme_manager, project_director, project_manager, quality_lead, resource_manager, risk_manager, sponsor, stakeholder, team_leader','ROL U(technical accounts)
ADM CUX + R(log)',1,'published');
INSERT INTO "role" VALUES(34,1,1795704768069,1795704768069,0,'Data protection / records officer','data_protection_officer','','none','retention, privacy requests','approve deletion/export of personal data','','ROL r
STD R
TRN R(consent)
ADM A(erasure/export) + R(log)',1,'published');
CREATE TABLE role_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, name TEXT, key TEXT, aliases TEXT, tier TEXT, purpose TEXT,
  decision_rights TEXT, conflicts TEXT, grants TEXT, version BIGINT, status TEXT, PRIMARY KEY (id,
  revision));
INSERT INTO "role_past" VALUES(1,1,1795704768069,NULL,0,'Governing board member','board_member','portfolio board, investment committee, sponsoring group, steering','strategic','set appetite, choose portfolio, fund, decide above sponsor limits','approve portfolio, gates/changes above DoA, stop work','system_administrator','OFF RA
ROL R
STD RA*
DEM RA
POR RA
PRJ r
BAS R
GAT RA
RAI R
CHG RA
FIN R
RES r
BEN R
REP R
STK r
QUA r
AUD R
MAT R
KNO R
SRV r
KPI R',1,'published');
INSERT INTO "role_past" VALUES(2,1,1795704768069,NULL,0,'PMO Director','pmo_director','EPMO director, CPMO, head of project delivery','strategic','strategy & mandate of all offices, policy, value of PMO, escalation end point','approve standards, control profile, waivers of enterprise floors, PMO budget','system_administrator','OFF UA
ROL UA
STD UAP
DEM RA
POR RUA
PRJ R
BAS RA
GAT RA
RAI RU
CHG RA
FIN R
RES RA
TIM r
BEN R
REP RP
STK RU
QUA R
AUD R
MAT RA
KNO RUP
TRN R
SRV RUA
KPI RUA
ADM R(log)',1,'published');
INSERT INTO "role_past" VALUES(3,1,1795704768069,NULL,0,'PMO Head','pmo_head','','strategic_tactical','run a permanent office: services, staff, calendar of governance, quality of data','appoint PMs (directive), grant waivers within office, accept service requests, declare reporting lock','system_administrator','OFF U
ROL UA
STD UA
DEM RU
POR RU
PRJ RU
BAS A
GAT RUA*
RAI RU
CHG RUA*
FIN R
RES RUA*
TIM R
BEN RU
REP RUP
STK RU
QUA RU
AUD R
MAT RU
KNO RUP
TRN RU
SRV RUA
KPI RU
ADM R(log)',1,'published');
INSERT INTO "role_past" VALUES(4,1,1795704768069,NULL,0,'PMO Lead','pmo_lead','','tactical','run a temporary programme/project office','as 3 but inside programme','','OFF U(own)
ROL U
STD R
DEM R
POR R
PRJ RU
BAS U
GAT RU
RAI RU
CHG RU
FIN R
RES RU
TIM R
BEN RU
REP RUP
STK RU
QUA RU
AUD R
MAT R
KNO CU
TRN R
SRV RU
KPI RU',1,'published');
INSERT INTO "role_past" VALUES(5,1,1795704768069,NULL,0,'PMO Analyst','pmo_analyst','','tactical_operational','plans, finance, RAID, benefits, analysis packs, challenge','none; recommends; sets data-quality status','','OFF R
ROL R
STD R
DEM CU
POR CU
PRJ RU
BAS X(check)
GAT C
RAI CU
CHG CU
FIN RU
RES RU
TIM R
BEN CU
REP CU
STK RU
QUA RU
MAT C
KNO CU
TRN r
SRV CU
KPI RU',1,'published');
INSERT INTO "role_past" VALUES(6,1,1795704768069,NULL,0,'PMO Specialist','pmo_specialist','planner/scheduler, risk, finance, benefits, commercial, configuration, tools, comms, assurance','tactical_operational','functional service in speciality','technical acceptance in speciality (e.g. schedule fit for baseline)','','OFF R
ROL R
STD C
DEM C
POR C
PRJ RU*
BAS X
GAT C
RAI CU*
CHG C
FIN RU*
RES RU*
TIM r
BEN CU*
REP C
STK C
QUA CU*
AUD C*
MAT C
KNO CU
TRN C*
SRV CU
KPI C',1,'published');
INSERT INTO "role_past" VALUES(7,1,1795704768069,NULL,0,'PMO Coordinator / Member / Administrator / Officer','pmo_coordinator','','operational','secretariat, registers upkeep, onboarding, logistics','none','','OFF R
ROL R
STD R
DEM R
POR r
PRJ RU(admin)
BAS R
GAT C
RAI CU
CHG C
FIN r
RES R
TIM R
BEN R
REP C
STK CU
QUA R
MAT R
KNO C
TRN r
SRV CU
KPI R',1,'published');
INSERT INTO "role_past" VALUES(8,1,1795704768069,NULL,0,'Methodologist / process owner','methodologist','','tactical','methods, templates, tailoring guidance, improvement backlog','publish minor versions; recommend major','','OFF R
ROL R
STD CUP*
DEM R
PRJ R
GAT C
RAI R
CHG R
BEN R
REP r
QUA R
AUD R
MAT CU
KNO CUP
TRN CU
SRV CU
KPI R',1,'published');
INSERT INTO "role_past" VALUES(9,1,1795704768069,NULL,0,'Quality assurance lead','quality_lead','','tactical','quality plans, reviews, deliverable checks','accept quality method; reject deliverable (recommend)','system_administrator','OFF R
ROL R
STD CU
DEM R
PRJ R
BAS R
GAT C
RAI CU
CHG C
BEN R
REP R
STK R
QUA CUA*
AUD R
MAT C
KNO CU
TRN r
SRV C
KPI R',1,'published');
INSERT INTO "role_past" VALUES(10,1,1795704768069,NULL,0,'Auditor / assurance reviewer','auditor','','tactical','audits, gate reviews, delivery confidence','rate findings, confirm closure; no line authority over audited','programme_manager, project_coordinator, project_director, project_manager, sponsor, team_leader','OFF R
ROL R
STD R
DEM R
POR R
PRJ R
BAS R
GAT C(rating)
RAI R
CHG R
FIN R
RES R
TIM R(aggregate)
BEN R
REP R
STK R
QUA R
AUD CUP
MAT CU
KNO C
TRN r
SRV R
KPI R
ADM R(log)',1,'published');
INSERT INTO "role_past" VALUES(11,1,1795704768069,NULL,0,'Strategic planner','strategic_planner','','strategic','objectives, weights, alignment, horizon scanning','propose objectives/weights','','OFF R
ROL r
STD R
DEM C
POR CU
PRJ r
GAT R
RAI r
FIN r
RES r
BEN CU
REP R
STK R
MAT R
KNO C
SRV R
KPI R',1,'published');
INSERT INTO "role_past" VALUES(12,1,1795704768069,NULL,0,'Portfolio manager','portfolio_manager','and portfolio director','strategic_tactical','build, balance, monitor portfolio; pipeline; scenarios','re-rank within envelope; call review','system_administrator','OFF R
ROL R
STD R
DEM RUA*
POR CUA*
PRJ R
BAS R
GAT RC
RAI RU
CHG RA*
FIN R
RES RA*
BEN R
REP R
STK RU
QUA r
AUD R
MAT R
KNO C
SRV R
KPI RU',1,'published');
INSERT INTO "role_past" VALUES(13,1,1795704768069,NULL,0,'Resource manager','resource_manager','','tactical','capacity, demand, pool, conflicts','confirm allocations of pool (per control)','system_administrator','OFF R
ROL R
STD R
DEM R
POR RC
PRJ R
GAT R
RAI C
CHG R
FIN r
RES CUA*
TIM R
REP R
MAT R
KNO C
TRN R
SRV C
KPI R',1,'published');
INSERT INTO "role_past" VALUES(14,1,1795704768069,NULL,0,'Risk manager','risk_manager','','tactical','risk method, aggregation, simulations, appetite reporting','set risk standards, escalate','system_administrator','OFF R
ROL R
STD C
DEM R
POR R
PRJ R+X(sim)
BAS R
GAT C
RAI CUA*
CHG C
FIN R
RES r
BEN R
REP R
STK R
QUA R
AUD R
MAT C
KNO CU
SRV C
KPI R',1,'published');
INSERT INTO "role_past" VALUES(15,1,1795704768069,NULL,0,'Change manager (organisational)','business_change_manager','/ business change manager','tactical','adoption, readiness, transition, embed benefits','readiness go/no-go recommendation; BCM confirms outcomes','system_administrator','OFF R
ROL R
STD R
DEM C
POR r
PRJ R
BAS R
GAT C
RAI CU
CHG C
FIN r
RES R
BEN CU A*
REP C
STK CU
QUA A*
MAT R
KNO C
TRN C
SRV C
KPI R',1,'published');
INSERT INTO "role_past" VALUES(16,1,1795704768069,NULL,0,'Change controller / configuration librarian','change_controller','','operational','change register, baselines, versions','refuse incomplete change requests','','OFF R
ROL R
STD R
PRJ R
BAS U
GAT R
RAI RU
CHG CU
FIN R
BEN R
REP R
QUA R
KNO C
SRV C
KPI R',1,'published');
INSERT INTO "role_past" VALUES(17,1,1795704768069,NULL,0,'Benefits manager / benefit owner','benefits_manager','','tactical','benefits map, profiles, measurement; owner realises','sign benefit realisation (owner)','system_administrator','OFF R
ROL R
STD R
DEM C
POR R
PRJ R
BAS R
GAT C
RAI C
CHG C
FIN R
BEN CU A*
REP C
STK R
MAT R
KNO C
SRV C
KPI R',1,'published');
INSERT INTO "role_past" VALUES(18,1,1795704768069,NULL,0,'Finance controller (project accountant)','finance_controller','','tactical','budgets, actuals, forecasts, funding','confirm funds available, post actuals','system_administrator','OFF R
ROL R
STD R
DEM RU
POR R
PRJ R
BAS R
GAT C
RAI R
CHG C
FIN CU A*
RES R
TIM R
BEN R
REP R
KPI R',1,'published');
INSERT INTO "role_past" VALUES(19,1,1795704768069,NULL,0,'Sponsor / SRO / Executive','sponsor','','strategic','business case, direction, removal of obstacles, benefits','approve gates, tolerances, changes within DoA; premature close recommendation','auditor, programme_manager, project_director, project_manager, system_administrator','OFF r
ROL R
STD R
DEM CUA
POR R
PRJ R
BAS A
GAT A
RAI RU
CHG A
FIN R A*
RES R
BEN RA
REP R A
STK RU
QUA RA*
AUD R
MAT r
KNO C
SRV C
KPI r',1,'published');
INSERT INTO "role_past" VALUES(20,1,1795704768069,NULL,0,'Programme manager','programme_manager','','tactical','programme plan, tranches, dependencies, project mandates','authorise project stage within tolerance; allocate programme contingency','auditor, sponsor, system_administrator','OFF r
ROL CU
STD R
DEM CU
POR R
PRJ RU(child)
BAS CU
GAT C
RAI CUA*
CHG CUA*
FIN RU
RES RU
TIM A*
BEN CU
REP CU
STK CU
QUA RU
AUD R
MAT C
KNO CU
TRN R
SRV C
KPI r',1,'published');
INSERT INTO "role_past" VALUES(21,1,1795704768069,NULL,0,'Project director','project_director','','strategic_tactical','direction of a large project or several PMs','as PM with higher DoA; approve PM''s changes within limit','auditor, sponsor, system_administrator','OFF r
ROL CU
STD R
DEM CU
POR r
PRJ RU
BAS CU
GAT C
RAI CUA*
CHG CUA*
FIN RU
RES RU
TIM A*
BEN CU
REP CU A*
STK CU
QUA RU
AUD R
MAT C
KNO CU
TRN R
SRV C',1,'published');
INSERT INTO "role_past" VALUES(22,1,1795704768069,NULL,0,'Project manager','project_manager','','tactical_operational','plan, deliver, RAID, team, reports','within tolerance: schedule moves, small changes, work-package authorisation','auditor, sponsor, system_administrator','OFF r
ROL CU(own team)
STD R
DEM CU
POR r
PRJ CU
BAS C(propose)
GAT C(submit)
RAI CU
CHG CU A*(tolerance)
FIN RU
RES C(request)
TIM A*(own team)
BEN CU
REP CU
STK CU
QUA CU
AUD R(own)+respond
MAT C
KNO CU
TRN r
SRV C',1,'published');
INSERT INTO "role_past" VALUES(23,1,1795704768069,NULL,0,'Project leader / team leader','team_leader','work package leader, scrum master, team manager','operational','team work, technical coordination; combined role in small projects','accept work packages, assign tasks','auditor, system_administrator','ROL R
STD R
PRJ U(own WP)
BAS R
RAI C
CHG C
FIN r
RES C
TIM A*(team)
BEN R
REP C
STK R
QUA CU
AUD r
MAT C
KNO C
SRV C',1,'published');
INSERT INTO "role_past" VALUES(24,1,1795704768069,NULL,0,'Project coordinator','project_coordinator','','operational','administrative support of project','none','auditor','ROL R
STD R
DEM C
PRJ U(admin)
BAS R
GAT C
RAI CU
CHG C
FIN r
RES R
TIM R
BEN R
REP C
STK CU
QUA R
KNO C
SRV C',1,'published');
INSERT INTO "role_past" VALUES(25,1,1795704768069,NULL,0,'Project analyst / controller','project_analyst','','operational','status data, EVM, reports, research','none','','ROL R
STD R
DEM C
POR r
PRJ RU
BAS R
GAT C
RAI RU
CHG C
FIN RU
RES R
TIM R
BEN RU
REP C
STK R
QUA R
KNO C
SRV C
KPI R',1,'published');
INSERT INTO "role_past" VALUES(26,1,1795704768069,NULL,0,'Business analyst / product owner','business_analyst','','tactical_operational','requirements, process, acceptance, backlog order (PO)','requirement baseline proposal; backlog priority','','ROL R
STD R
DEM CU
PRJ RU(scope/backlog)
BAS R
GAT C
RAI C
CHG C
FIN r
TIM own
BEN CU
REP C
STK R
QUA CU
KNO C
SRV C',1,'published');
INSERT INTO "role_past" VALUES(27,1,1795704768069,NULL,0,'Functional (line) manager','functional_manager','','tactical','people supply, technical standards, BAU acceptance','approve resource requests (functional/matrix)','system_administrator','OFF r
ROL R
STD R
DEM C
POR r
PRJ r
RAI C
CHG C
FIN r(own cost)
RES A(own people)
TIM A(own people)
BEN R
REP r
QUA A*
MAT C
KNO C
TRN RU(own people)
SRV C
KPI r',1,'published');
INSERT INTO "role_past" VALUES(28,1,1795704768069,NULL,0,'Trainer / mentor / coach','coach','','tactical_operational','training, mentoring, coaching plans','certify completion','','OFF r
ROL r
STD R
TIM own
MAT R
KNO CU
TRN CU
SRV CU',1,'published');
INSERT INTO "role_past" VALUES(29,1,1795704768069,NULL,0,'Internal advisor','internal_advisor','legal, HR, procurement, security, architecture','tactical','consulted advice, design authority vote','domain veto if granted in DoA','','OFF r
ROL r
STD R
DEM C
POR r
PRJ R*
GAT C*
RAI C
CHG C
FIN r*
BEN R
REP R*
QUA C
KNO C
SRV C',1,'published');
INSERT INTO "role_past" VALUES(30,1,1795704768069,NULL,0,'External advisor / supplier PM','external_advisor','','tactical','advice or delivery under contract','none in client system (submits)','','STD R*
PRJ R*
GAT C*
RAI C*
CHG C*
TIM own
REP R*
QUA C*
KNO C*',1,'published');
INSERT INTO "role_past" VALUES(31,1,1795704768069,NULL,0,'Stakeholder / user / customer','stakeholder','','operational','needs, feedback, acceptance testing','accept deliverable if named acceptor (senior user)','system_administrator','STD R
DEM C(idea)
POR r
PRJ r
RAI C
CHG C(request)
BEN r
REP r(published)
STK own
QUA A*(acceptance)
KNO R
SRV C',1,'published');
INSERT INTO "role_past" VALUES(32,1,1795704768069,NULL,0,'Team member','team_member','','operational','tasks, time, raise risks/issues','none','','ROL r
STD R
DEM C(idea)
PRJ U(own tasks)
BAS R
RAI C
CHG C
RES own
TIM CU own
BEN r
REP r
QUA C
MAT C(survey)
KNO C
TRN own
SRV C',1,'published');
INSERT INTO "role_past" VALUES(33,1,1795704768069,NULL,0,'System administrator','system_administrator','','none','users, integration, backup; no business approvals','none (segregated)','benefits_manager, board_member, business_change_manager, finance_controller, functional_manager, pmo_director, pmo_head, portfolio_manager, programme_manager, project_director, project_manager, quality_lead, resource_manager, risk_manager, sponsor, stakeholder, team_leader','ROL U(technical accounts)
ADM CUX + R(log)',1,'published');
INSERT INTO "role_past" VALUES(34,1,1795704768069,NULL,0,'Data protection / records officer','data_protection_officer','','none','retention, privacy requests','approve deletion/export of personal data','','ROL r
STD R
TRN R(consent)
ADM A(erasure/export) + R(log)',1,'published');
CREATE TABLE secret (account BIGINT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, changed_at BIGINT NOT NULL);
CREATE TABLE session (id TEXT NOT NULL PRIMARY KEY, account BIGINT NOT NULL, made_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL, ends_at BIGINT NOT NULL, address TEXT NOT NULL, agent TEXT NOT NULL);
CREATE TABLE status_report (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
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
CREATE TABLE tailoring (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
  NOT NULL, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, rationale TEXT, risk
  TEXT, requester BIGINT, approver BIGINT, approving_office BIGINT, from_day BIGINT, to_day BIGINT,
  status TEXT);
CREATE TABLE tailoring_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, rationale TEXT, risk TEXT,
  requester BIGINT, approver BIGINT, approving_office BIGINT, from_day BIGINT, to_day BIGINT, status
  TEXT, PRIMARY KEY (id, revision));
CREATE TABLE token (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, account BIGINT NOT NULL, name TEXT NOT NULL,
  scopes TEXT NOT NULL, made_at BIGINT NOT NULL, expires_at BIGINT, revoked_at BIGINT);
CREATE TABLE upload (id TEXT NOT NULL PRIMARY KEY, account BIGINT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
  at BIGINT NOT NULL);
CREATE TABLE waiver (id INTEGER PRIMARY KEY, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT
  NULL, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, reason TEXT, compensation
  TEXT, requester BIGINT, approver BIGINT, granting_office BIGINT, from_day BIGINT, until_day BIGINT,
  status TEXT);
CREATE TABLE waiver_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until
  BIGINT, archived BIGINT NOT NULL, project BIGINT, control TEXT, level TEXT, reason TEXT, compensation
  TEXT, requester BIGINT, approver BIGINT, granting_office BIGINT, from_day BIGINT, until_day BIGINT,
  status TEXT, PRIMARY KEY (id, revision));
CREATE INDEX history_entry ON history (register, entry, sequence);
CREATE INDEX history_at ON history (at);
CREATE INDEX link_target ON link (register, field, target);
CREATE INDEX session_account ON session (account);
CREATE INDEX token_account ON token (account);
CREATE INDEX attempt_subject ON attempt (subject, at);
CREATE INDEX office_past_since ON office_past (since, until);
CREATE INDEX office_order ON office (archived, name, id);
CREATE UNIQUE INDEX office_name_once ON office (name) WHERE archived = 0 AND name <> '';
CREATE INDEX office_parent ON office (parent);
CREATE INDEX office_link_past_since ON office_link_past (since, until);
CREATE INDEX office_link_order ON office_link (archived, cadence, id);
CREATE INDEX office_link_from_office ON office_link (from_office);
CREATE INDEX office_link_to_office ON office_link (to_office);
CREATE INDEX mandate_past_since ON mandate_past (since, until);
CREATE INDEX mandate_order ON mandate (archived, purpose, id);
CREATE INDEX mandate_office ON mandate (office);
CREATE INDEX mandate_sponsor ON mandate (sponsor);
CREATE INDEX person_past_since ON person_past (since, until);
CREATE INDEX person_order ON person (archived, name, id);
CREATE UNIQUE INDEX person_email_once ON person (email) WHERE archived = 0 AND email <> '';
CREATE INDEX role_past_since ON role_past (since, until);
CREATE INDEX role_order ON role (archived, name, id);
CREATE UNIQUE INDEX role_key_once ON role (key) WHERE archived = 0 AND key <> '';
CREATE INDEX post_past_since ON post_past (since, until);
CREATE INDEX post_order ON post (archived, name, id);
CREATE INDEX post_role ON post (role);
CREATE INDEX post_office ON post (office);
CREATE INDEX post_portfolio ON post (portfolio);
CREATE INDEX post_programme ON post (programme);
CREATE INDEX post_project ON post (project);
CREATE INDEX assignment_past_since ON assignment_past (since, until);
CREATE INDEX assignment_order ON assignment (archived, appointed_by, id);
CREATE INDEX assignment_person ON assignment (person);
CREATE INDEX assignment_post ON assignment (post);
CREATE INDEX assignment_deputy ON assignment (deputy);
CREATE INDEX control_policy_past_since ON control_policy_past (since, until);
CREATE INDEX control_policy_order ON control_policy (archived, reason, id);
CREATE INDEX control_policy_office ON control_policy (office);
CREATE INDEX tailoring_past_since ON tailoring_past (since, until);
CREATE INDEX tailoring_order ON tailoring (archived, rationale, id);
CREATE INDEX tailoring_project ON tailoring (project);
CREATE INDEX tailoring_requester ON tailoring (requester);
CREATE INDEX tailoring_approver ON tailoring (approver);
CREATE INDEX tailoring_approving_office ON tailoring (approving_office);
CREATE INDEX waiver_past_since ON waiver_past (since, until);
CREATE INDEX waiver_order ON waiver (archived, reason, id);
CREATE INDEX waiver_project ON waiver (project);
CREATE INDEX waiver_requester ON waiver (requester);
CREATE INDEX waiver_approver ON waiver (approver);
CREATE INDEX waiver_granting_office ON waiver (granting_office);
CREATE INDEX objective_past_since ON objective_past (since, until);
CREATE INDEX objective_order ON objective (archived, statement, id);
CREATE INDEX objective_office ON objective (office);
CREATE INDEX objective_parent ON objective (parent);
CREATE INDEX objective_owner ON objective (owner);
CREATE INDEX portfolio_past_since ON portfolio_past (since, until);
CREATE INDEX portfolio_order ON portfolio (archived, name, id);
CREATE UNIQUE INDEX portfolio_name_once ON portfolio (name) WHERE archived = 0 AND name <> '';
CREATE INDEX portfolio_office ON portfolio (office);
CREATE INDEX portfolio_owner ON portfolio (owner);
CREATE INDEX programme_past_since ON programme_past (since, until);
CREATE INDEX programme_order ON programme (archived, name, id);
CREATE UNIQUE INDEX programme_name_once ON programme (name) WHERE archived = 0 AND name <> '';
CREATE INDEX programme_office ON programme (office);
CREATE INDEX programme_portfolio ON programme (portfolio);
CREATE INDEX programme_sponsor ON programme (sponsor);
CREATE INDEX programme_manager ON programme (manager);
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
CREATE INDEX status_report_past_since ON status_report_past (since, until);
CREATE INDEX status_report_order ON status_report (archived, summary, id);
CREATE INDEX status_report_project ON status_report (project);
CREATE INDEX account_past_since ON account_past (since, until);
CREATE INDEX account_order ON account (archived, email, id);
CREATE UNIQUE INDEX account_email_once ON account (email) WHERE archived = 0 AND email <> '';
CREATE INDEX account_person ON account (person);
