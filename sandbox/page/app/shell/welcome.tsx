/** The first screen: three ways in, and what this is, in honest words. */
import type { Actable } from '../../wire.ts';
import { Avatar } from '../message/avatar.tsx';
import { writeRoute } from './route.ts';

export function Welcome({ people }: { readonly people: readonly Actable[] }) {
  const [first] = people;
  const moderator = people.find(({ what }) => what === 'moderator');
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
      </ul>
      <h3>Or come in as somebody</h3>
      <ul class="welcome-people">
        {people.map((person) => (
          <li key={person.id}>
            <a href={writeRoute([{ as: person.handle, place: { at: 'start' } }])}>
              <Avatar id={person.id} name={person.name} size={36} />
              <span>
                <strong>{person.name}</strong>
                <small>{person.what}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
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
