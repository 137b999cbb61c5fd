-- What the service's own login may do; :login is put in, quoted. Run after the migrations, whenever the register starts.
grant usage on schema register to :login;
grant select on all tables in schema register to :login;
grant insert on register.partnerships, register.memberships, register.returns, register.lines, register.drivers,
  register.submissions, register.sign_offs, register.access_keys, register.idempotency, register.log to :login;
grant update on register.memberships, register.returns, register.access_keys, register.idempotency to :login;
grant delete on register.returns, register.lines, register.drivers to :login;
