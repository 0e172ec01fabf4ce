-- The roles, made before the tables. Safe to run again, and by several databases of one cluster: roles belong to all of them.

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('kindred_app', true),     -- what the suite runs as: owns no table, sees one community at a time
      ('kindred_system', false), -- what a tick becomes to look across communities
      ('kindred_jobs', true),    -- owns the queue, and nothing else
      ('kindred_library', false) -- what the search of the library runs as: reads its entries, and nothing else
    ) as roles (name, login)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls', wanted.name);
    end if;
    if wanted.login and not (select rolcanlogin from pg_roles where rolname = wanted.name) then
      execute format('alter role %I login', wanted.name);
    end if;
  end loop;
end
$$;

-- Not inherited: kindred_app sees across communities only inside a transaction that says so with SET LOCAL ROLE.
grant kindred_system to kindred_app with inherit false, set true;

-- The owner acts as these while setting up what is theirs, and never otherwise.
do $$
begin
  execute format('grant kindred_jobs, kindred_library to %I with inherit false, set true', current_user);
end
$$;
