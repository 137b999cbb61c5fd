-- The register. What belongs to a council is led by the council's code in every key: a reference cannot reach
-- another council's row, and a refused key says nothing about another council.

-- Who is asking, for the length of one transaction. The empty text that a setting falls back to is nobody.
create function register.council() returns text language sql stable
  as $$ select nullif(current_setting('app.council', true), '') $$;
create function register.partnerships() returns uuid[] language sql stable
  as $$ select coalesce(string_to_array(nullif(current_setting('app.partnerships', true), ''), ','), '{}')::uuid[] $$;
create function register.iso(moment timestamptz) returns text language sql stable
  as $$ select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- Open to all.
create table register.councils (
  code text primary key check (code <> ''),
  ecode text not null,
  name text not null,
  kind text not null,
  region text not null,
  started text not null,
  ended text not null
);
create table register.published_sets (
  id text primary key,
  kind text not null check (kind in ('return', 'drivers')),
  title text not null,
  year text not null,
  basis text not null,
  source text not null,
  sha256 text not null,
  as_at text not null,
  entries int not null
);
create table register.published_lines (
  set_id text not null references register.published_sets on delete cascade,
  n int not null,
  council text not null,
  name text not null,
  line text not null,
  service text not null,
  label text not null,
  measure text not null,
  pence bigint,
  margin bigint not null,
  marker text not null,
  source text not null,
  primary key (set_id, n)
);
create index on register.published_lines (set_id, council, n);
create index on register.published_lines (set_id, line, n);
create table register.published_drivers (
  set_id text not null references register.published_sets on delete cascade,
  n int not null,
  council text not null,
  name text not null,
  driver text not null,
  value numeric(21, 6),
  unit text not null,
  as_at text not null,
  source text not null,
  primary key (set_id, n)
);

-- Partnerships.
create table register.partnerships (
  id uuid primary key,
  name text not null,
  host text not null references register.councils,
  created_at timestamptz not null
);
create index on register.partnerships (host);
create table register.memberships (
  partnership uuid not null references register.partnerships,
  council text not null references register.councils,
  joined date not null,
  until date,
  primary key (partnership, council, joined),
  check (until is null or until >= joined)
);
create index on register.memberships (council);

-- Returns of councils.
create table register.returns (
  council text not null references register.councils check (council <> ''),
  id uuid not null,
  title text not null,
  year text not null,
  basis text not null check (basis in ('budget', 'outturn')),
  status text not null check (status in ('draft', 'submitted', 'signed-off', 'superseded')),
  supersedes uuid,
  created_at timestamptz not null,
  created_by text not null,
  submitted_at timestamptz,
  hash text,
  primary key (council, id),
  foreign key (council, supersedes) references register.returns (council, id),
  check ((status = 'draft') = (submitted_at is null) and (status = 'draft') = (hash is null))
);
create table register.lines (
  council text not null,
  return_id uuid not null,
  n int not null,
  service text not null,
  line text not null,
  subjective text,
  measure text not null,
  year text not null,
  pence bigint not null,
  margin bigint not null check (margin >= 0),
  basis text not null,
  behaviour text,
  grade int,
  source text not null,
  as_at date,
  note text not null,
  primary key (council, return_id, n),
  foreign key (council, return_id) references register.returns (council, id) on delete cascade
);
create table register.drivers (
  council text not null,
  return_id uuid not null,
  n int not null,
  driver text not null,
  value numeric(21, 6) not null,
  unit text not null,
  date date not null,
  source text not null,
  note text not null,
  primary key (council, return_id, n),
  foreign key (council, return_id) references register.returns (council, id) on delete cascade
);
create table register.submissions (
  council text not null,
  return_id uuid not null,
  partnership uuid not null references register.partnerships,
  at timestamptz not null,
  by text not null,
  primary key (council, return_id, partnership),
  foreign key (council, return_id) references register.returns (council, id)
);
create index on register.submissions (partnership);
create table register.sign_offs (
  council text not null,
  return_id uuid not null,
  at timestamptz not null,
  by text not null,
  name text not null,
  role text not null,
  hash text not null,
  primary key (council, return_id),
  foreign key (council, return_id) references register.returns (council, id)
);

-- Who may call.
create table register.access_keys (
  council text not null references register.councils check (council <> ''),
  id uuid not null,
  name text not null,
  prefix text not null,
  hash text not null unique,
  scopes text not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (council, id)
);
create table register.tenants (
  council text not null references register.councils check (council <> ''),
  tenant text not null unique check (tenant <> ''),
  primary key (council, tenant)
);

-- One effect for each key of a write, for ever.
create table register.idempotency (
  council text not null check (council <> ''),
  key text not null,
  request text not null,
  status int,
  answer text,
  at timestamptz not null,
  primary key (council, key)
);

-- What was done: entries are added, and nothing else ever happens to them.
create table register.log (
  council text not null check (council <> ''),
  n int not null check (n > 0),
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  about text,
  detail text not null,
  previous text not null,
  hash text not null,
  primary key (council, n)
);
create index on register.log (about, at) where about is not null;
create function register.log_stands() returns trigger language plpgsql
  as $$ begin raise exception 'the log is only added to' using errcode = '42501'; end $$;
create trigger log_stands before update or delete on register.log for each row execute function register.log_stands();
create trigger log_is_kept before truncate on register.log for each statement execute function register.log_stands();

-- The head of a council's chain, held by this transaction until it ends.
create function register.log_head(council_of text) returns table (n int, hash text) language plpgsql
  as $$ begin
    perform pg_advisory_xact_lock(hashtextextended('register.log.' || council_of, 0));
    return query select l.n, l.hash from register.log l where l.council = council_of order by l.n desc limit 1;
  end $$;

-- Row-level security, forced: the owner is held to it as well.
do $$ declare name text; begin
  foreach name in array array['partnerships', 'memberships', 'returns', 'lines', 'drivers', 'submissions', 'sign_offs',
    'access_keys', 'tenants', 'idempotency', 'log'] loop
    execute format('alter table register.%I enable row level security', name);
    execute format('alter table register.%I force row level security', name);
  end loop;
end $$;

create policy seen on register.partnerships for select
  using (host = (select register.council()) or id = any ((select register.partnerships())::uuid[]));
create policy made on register.partnerships for insert with check (host = (select register.council()));

create policy seen on register.memberships for select
  using (council = (select register.council()) or partnership = any ((select register.partnerships())::uuid[]));
create policy added on register.memberships for insert with check (
  partnership in (select p.id from register.partnerships p where p.host = (select register.council())));
create policy ended on register.memberships for update
  using (partnership in (select p.id from register.partnerships p where p.host = (select register.council())))
  with check (partnership in (select p.id from register.partnerships p where p.host = (select register.council())));

create policy seen on register.submissions for select
  using (council = (select register.council()) or partnership = any ((select register.partnerships())::uuid[]));
create policy made on register.submissions for insert
  with check (council = (select register.council()) and partnership = any ((select register.partnerships())::uuid[]));

create policy seen on register.returns for select using (
  council = (select register.council())
  or (status <> 'draft' and (council, id) in (select s.council, s.return_id from register.submissions s
    where s.partnership = any ((select register.partnerships())::uuid[]))));
create policy made on register.returns for insert with check (council = (select register.council()) and status = 'draft');
create policy changed on register.returns for update
  using (council = (select register.council())) with check (council = (select register.council()));
create policy removed on register.returns for delete using (council = (select register.council()) and status = 'draft');

-- Rows of a return: seen with it, changed only while it is a draft.
do $$ declare name text; begin
  foreach name in array array['lines', 'drivers'] loop
    execute format($policy$
      create policy seen on register.%1$I for select using (
        council = (select register.council())
        or (council, return_id) in (select s.council, s.return_id from register.submissions s
          where s.partnership = any ((select register.partnerships())::uuid[])));
      create policy added on register.%1$I for insert with check (
        council = (select register.council())
        and return_id in (select r.id from register.returns r where r.council = (select register.council()) and r.status = 'draft'));
      create policy removed on register.%1$I for delete using (
        council = (select register.council())
        and return_id in (select r.id from register.returns r where r.council = (select register.council()) and r.status = 'draft'));
    $policy$, name);
  end loop;
end $$;

create policy seen on register.sign_offs for select using (
  council = (select register.council())
  or (council, return_id) in (select s.council, s.return_id from register.submissions s
    where s.partnership = any ((select register.partnerships())::uuid[])));
create policy made on register.sign_offs for insert with check (council = (select register.council()));

create policy own on register.access_keys using (council = (select register.council()))
  with check (council = (select register.council()));
create policy presented on register.access_keys for select
  using (hash = (select nullif(current_setting('app.key', true), '')));
create policy own on register.tenants using (council = (select register.council()))
  with check (council = (select register.council()));
create policy presented on register.tenants for select
  using (tenant = (select nullif(current_setting('app.tenant', true), '')));
create policy own on register.idempotency using (council = (select register.council()))
  with check (council = (select register.council()));
create policy seen on register.log for select
  using (council = (select register.council()) or about = (select register.council()));
create policy added on register.log for insert with check (council = (select register.council()));

-- The first thing in every transaction: who asks, and of which partnerships that council is a member on the day.
create function register.enter(council_of text, day date) returns void language plpgsql as $$ begin
  perform set_config('app.council', council_of, true), set_config('app.partnerships', '', true);
  perform set_config('app.partnerships', coalesce((select string_agg(distinct m.partnership::text, ',')
    from register.memberships m where m.council = council_of and (m.until is null or m.until > greatest(day, m.joined))), ''), true);
end $$;
create function register.enter_by_key(hash_of text, moment timestamptz)
  returns table (council text, id text, scopes text) language plpgsql as $$ begin
  perform set_config('app.key', hash_of, true);
  return query select k.council, k.id::text, k.scopes from register.access_keys k
    where k.hash = hash_of and k.expires_at > moment and k.revoked_at is null;
  perform set_config('app.key', '', true);
end $$;
create function register.enter_by_tenant(tenant_of text) returns table (council text) language plpgsql as $$ begin
  perform set_config('app.tenant', tenant_of, true);
  return query select t.council from register.tenants t where t.tenant = tenant_of;
  perform set_config('app.tenant', '', true);
end $$;
