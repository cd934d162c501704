-- What finding reuse needs of each text, so that a restart does not read all texts again. Only linking can read the bytes.
create table reuse (
  case_id text not null,
  document_id text not null references documents (id),
  n integer not null,
  body bytea not null,
  primary key (case_id, document_id)
);
create index reuse_order on reuse (case_id, n);

-- The parts of a linkage that are read as a whole: look-alike names, shared texts, who speaks and who published.
create table linkage_rest (
  case_id text primary key,
  body jsonb not null
);
