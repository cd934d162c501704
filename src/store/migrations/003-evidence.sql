-- The evidence log: one entry for every address that bytes were first fetched from, numbered from 0 without gaps.
-- No foreign key to the captures: what happened stays in the log whatever becomes of the bytes.
create table log_entries (
  n bigint primary key,
  capture_id text not null,
  uri text not null,
  leaf text not null,
  -- The hash of the leaf, then those of the complete subtrees that end with it, smallest first.
  nodes bytea not null,
  unique (capture_id, uri)
);

-- How long the log is, and the complete subtrees it consists of, largest first. Whoever appends locks this row.
create table log_head (
  id integer primary key check (id = 1),
  size bigint not null,
  frontier bytea not null
);
insert into log_head (id, size, frontier) values (1, 0, '');

-- What was signed about the log.
create table checkpoints (
  size bigint primary key,
  at timestamptz not null,
  note text not null
);

-- The keys that may sign, in the order in which they came to.
create table log_keys (
  n integer primary key,
  key text not null unique
);
