/** The first screen: three ways in, and what this is, in honest words. */
import type { Actable } from '../../wire.ts';
import { Avatar } from '../message/avatar.tsx';
import { beginTour, tour } from '../tour/tour.ts';
import { watchAddress, writeRoute } from './route.ts';
import { founderOf, serversOf } from './servers.ts';

export function Welcome({ people }: { readonly people: readonly Actable[] }) {
  const [first] = people;
  const moderator = people.find(({ what, server }) => what === 'moderator' && server.id === first?.server.id);
  const servers = serversOf(people);
  const bare = servers.find((server) => founderOf(server));
  const founder = bare && founderOf(bare);
  const at = (...those: readonly (Actable | undefined)[]): string =>
    writeRoute(those.flatMap((one) => (one ? [{ as: one.handle, place: { at: 'start' } as const }] : [])));
  return (
    <div class="welcome">
      <h2>Try a whole support community, on this machine</h2>
      <p>
        You can be anybody here: a member, a moderator, the community’s lead. Nothing leaves this machine, and
        nothing can be broken.
      </p>
      <ul class="ways">
        <Way
          href={watchAddress}
          title="Watch 60 seconds"
          words="Joining a group, asking a moderator to look, and the bot killed in the middle of it. Performed for real."
        />
        <li>
          <button type="button" class="way" disabled={tour.busy.value} onClick={() => void beginTour()}>
            <strong>{tour.kept.value ? 'Go on with the tour' : 'Take the tour'}</strong>
            <span>Do the main jobs yourself, in eight small steps, as four different people.</span>
          </button>
        </li>
        <Way
          href={at(first)}
          title="Just look around"
          words="Read along, press what can be pressed, write a message, type / for the commands."
        />
        {moderator && (
          <Way
            href={at(first, moderator)}
            title="See both sides"
            words="A member on one side, a moderator on the other: what each of them sees of the same thing."
          />
        )}
        {bare && founder && (
          <Way
            href={at(founder)}
            title="Set up an empty server"
            words={`Be ${founder.name}, who owns ${bare.name}. Write /setup and take the sensible defaults: three taps, and a community stands.`}
          />
        )}
      </ul>
      {tour.trouble.value !== undefined && <p role="alert">{tour.trouble.value}</p>}
      <h3>Or come in as somebody</h3>
      {servers.map((server) => (
        <section key={server.id} aria-label={server.name}>
          {servers.length > 1 && <h4>{server.name}</h4>}
          <ul class="welcome-people">
            {server.people.map((person) => (
              <li key={person.id}>
                <a href={at(person)}>
                  <Avatar id={person.id} name={person.name} size={36} />
                  <span>
                    <strong>{person.name}</strong>
                    <small>{person.what}</small>
                    {person.about !== undefined && <small>{person.about}</small>}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Way({
  href,
  title,
  words,
}: {
  readonly href: string;
  readonly title: string;
  readonly words: string;
}) {
  return (
    <li>
      <a class="way" href={href}>
        <strong>{title}</strong>
        <span>{words}</span>
      </a>
    </li>
  );
}
