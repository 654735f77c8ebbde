/// The tables that the office needs beside its registers: the history and its head, sessions, tokens and the like.
enum SystemTables {
  static let sql = """
    CREATE TABLE head (id BIGINT NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL, hash TEXT NOT NULL, at BIGINT NOT NULL);
    CREATE TABLE history (
      sequence {id},
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
    CREATE INDEX history_entry ON history (register, entry, sequence);
    CREATE INDEX history_at ON history (at);
    CREATE TABLE counter (register TEXT NOT NULL PRIMARY KEY, last BIGINT NOT NULL);
    CREATE TABLE link (register TEXT NOT NULL, entry BIGINT NOT NULL, field TEXT NOT NULL, target BIGINT NOT NULL,
      PRIMARY KEY (register, entry, field, target));
    CREATE INDEX link_target ON link (register, field, target);
    CREATE TABLE secret (account BIGINT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, changed_at BIGINT NOT NULL);
    CREATE TABLE session (id TEXT NOT NULL PRIMARY KEY, account BIGINT NOT NULL, made_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL, ends_at BIGINT NOT NULL, address TEXT NOT NULL, agent TEXT NOT NULL);
    CREATE INDEX session_account ON session (account);
    CREATE TABLE token (id {id}, digest TEXT NOT NULL UNIQUE, account BIGINT NOT NULL, name TEXT NOT NULL,
      scopes TEXT NOT NULL, made_at BIGINT NOT NULL, expires_at BIGINT, revoked_at BIGINT);
    CREATE INDEX token_account ON token (account);
    CREATE TABLE reset_link (digest TEXT NOT NULL PRIMARY KEY, account BIGINT NOT NULL, ends_at BIGINT NOT NULL);
    CREATE TABLE attempt (subject TEXT NOT NULL, at BIGINT NOT NULL);
    CREATE INDEX attempt_subject ON attempt (subject, at);
    CREATE TABLE upload (id TEXT NOT NULL PRIMARY KEY, account BIGINT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
      at BIGINT NOT NULL);
    CREATE TABLE idempotency (owner TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, status BIGINT NOT NULL,
      body TEXT NOT NULL, headers TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (owner, key));

    """
}
