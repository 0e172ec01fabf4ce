-- The search of the library. Under row-level security `@@` reaches no index, because it is not leakproof; so the search runs as
-- a role of its own, which may read entries of the library and nothing else, and only of the community that the transaction is
-- about. Run after the tables are there, at every start; safe to run again.
create schema if not exists library authorization kindred_library;
set local role kindred_library;

-- `said` is what somebody typed, `about` the topics that it stands for, `languages` in the order in which they are wanted, `here`
-- the reader's country. Loosely, one of the words is enough. Only what is listed and not due for a review is found; of very many
-- that fit, a thousand are put in order. With nothing typed and no topic, it is all that there is in the first two languages.
-- Returns one row an entry, best first, and with each how many there are.
create or replace function library.search(
  guild text, said text, about text[], languages text[], here text, now timestamptz, loosely boolean, skipped integer, most integer
) returns table (ref text, total integer)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  plain text := translate(lower(said), 'áàâäãåąéèêëęíìîïıóòôöõøúùûüñńçćłśşźżğё', 'aaaaaaaeeeeeiiiiioooooouuuunncclsszzgе');
  one text;
  other text;
  spoken regconfig;
  words tsquery;
  meant tsquery;
begin
  if guild is distinct from current_setting('app.guild_id', true) then
    raise exception 'a library is searched by its own community';
  end if;
  if plain = '' and cardinality(about) = 0 then
    return query
      with found as materialized (
        select entry.ref, entry.title, entry.language, entry.country
          from public.resources as entry
         where entry.guild_id = guild and entry.language = any (languages[1:2])
           and entry.state = 'listed' and entry.review_by > now
         limit 1000
      )
      select found.ref, (count(*) over ())::integer
        from found
       order by array_position(languages, found.language),
                (found.country is null or found.country = here) desc nulls last,
                found.title, found.ref
      offset skipped limit most;
    return;
  end if;
  foreach one in array about loop
    words := quote_literal('topic/' || one)::tsquery;
    meant := coalesce(meant || words, words);
  end loop;
  -- The words as each language bends them; most languages bend most words alike, and each form is looked for once.
  for words in
    select distinct plainto_tsquery((case language
             when 'en' then 'english' when 'es' then 'spanish' when 'fr' then 'french' when 'de' then 'german'
             when 'it' then 'italian' when 'pt' then 'portuguese' when 'nl' then 'dutch' when 'sv' then 'swedish'
             when 'da' then 'danish' when 'no' then 'norwegian' when 'fi' then 'finnish' when 'ru' then 'russian'
             when 'tr' then 'turkish' else 'simple' end)::regconfig, plain)
      from unnest(languages) as language
  loop
    -- Of words such as "the" nothing is left, which would find nothing.
    continue when numnode(words) = 0;
    if loosely then words := replace(words::text, '&', '|')::tsquery; end if;
    meant := coalesce(meant || words, words);
  end loop;
  if meant is null then return; end if;
  -- Without their accents, -ación and -ção are endings that no language knows, while it knows their plurals: each is looked for as both.
  for one, other, spoken in
    select form[1] || 'cion', form[1] || 'ciones', 'spanish'
      from regexp_matches(plain, '(\w*[au])cion(?:es)?\M', 'g') as form
    union
    select form[1] || 'ao', form[1] || 'oes', 'portuguese'
      from regexp_matches(plain, '(\w*[cs])(?:ao|oes)\M', 'g') as form
  loop
    words := plainto_tsquery(spoken, one) || plainto_tsquery(spoken, other);
    meant := ts_rewrite(ts_rewrite(meant, plainto_tsquery(spoken, one), words), plainto_tsquery(spoken, other), words);
  end loop;
  return query
    with found as materialized (
      select entry.ref, entry.title, entry.language, entry.country, entry.reviewed_on, entry.topics, entry.words
        from public.resources as entry
       where entry.words @@ (quote_literal('shelf/' || guild)::tsquery && meant)
         and entry.state = 'listed' and entry.review_by > now
       limit 1000
    )
    select found.ref, (count(*) over ())::integer
      from found
     order by array_position(languages, found.language),
              (found.country is null or found.country = here) desc nulls last,
              ts_rank(found.words, meant) desc,
              -- What is about one thing tells more of it than what is about many.
              length(found.topics),
              found.reviewed_on is null,
              found.title, found.ref
    offset skipped limit most;
end
$$;

revoke all on function library.search from public;
grant usage on schema library to kindred_app;
grant execute on function library.search to kindred_app;
reset role;
