-- What people decided, in the order they did; nothing is ever changed or removed here.
create table decisions (
  case_id text not null,
  n integer not null,
  at timestamptz not null,
  body jsonb not null,
  primary key (case_id, n)
);

-- How far each feed of a case was read.
create table feeds (
  case_id text not null,
  uri text not null,
  body jsonb not null,
  primary key (case_id, uri)
);

-- How often an input was tried, and of what bytes, so that what keeps failing is left alone.
alter table refusals add column tries integer not null default 1;
alter table refusals add column capture_id text;
