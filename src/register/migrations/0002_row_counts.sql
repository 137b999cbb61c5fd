-- How many rows a return has, kept with it: counting twenty thousand lines took most of the time of every reading.
alter table register.returns add column line_count int not null default 0 check (line_count >= 0);
alter table register.returns add column driver_count int not null default 0 check (driver_count >= 0);

-- The rows that are there already belong to all councils: for this one statement the owner is not held to one of them.
alter table register.returns no force row level security;
alter table register.lines no force row level security;
alter table register.drivers no force row level security;
update register.returns r set
  line_count = (select count(*) from register.lines l where l.council = r.council and l.return_id = r.id),
  driver_count = (select count(*) from register.drivers d where d.council = r.council and d.return_id = r.id);
alter table register.returns force row level security;
alter table register.lines force row level security;
alter table register.drivers force row level security;
