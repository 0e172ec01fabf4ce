/** Lets the sample community do something together, tap by tap as a lead and members would. */
import type { MemberActor, sample, Sandbox, Tap } from '#sandbox/index.ts';
import type { Step } from './sample.ts';
import { wordsFor } from './words-for.ts';

type Gathering = (typeof sample)['gatherings'][number];
type PersonKey = keyof (typeof sample)['people'];

interface Gathers {
  readonly sandbox: Sandbox;
  readonly person: (key: PersonKey) => MemberActor;
  /** Where people do what they do with commands, and where cards stand. */
  readonly corner: string;
  readonly board: string;
  readonly within: number;
}

export function stepsOfGathering(
  { sandbox, person, corner, board, within }: Gathers,
  { kind, title, about, when, length, link, eases, seats, speaker, book, goes }: Gathering,
): Step[] {
  const lead = person('imani');
  const card = () =>
    lead.sees(board).find(({ text }) => text.startsWith('Something for') && text.includes(`## ${title}\n`));
  const press = async (who: MemberActor, label: string, on: Tap) =>
    (await who.presses(label, { on })).settled();
  const choose = async (menu: string, value: string | string[], on: Tap) =>
    (await lead.chooses(menu, value, { on })).settled();
  const submit = async (form: Tap, values: Record<string, string>) => (await form.submits(values)).settled();

  async function make(): Promise<void> {
    const begun = await (await lead.runs('/lead event create', {}, { in: corner })).settled();
    const form = await lead.chooses('Choose what it is', kind, { on: begun });
    let hub = await submit(form, { title, when, length, about });
    const where = await choose('Choose what kind of place', 'where_link', hub);
    hub = await submit(await lead.presses('Type the link', { on: where }), { link });
    if (hub.labels.includes('Which channel?')) hub = await choose('Which channel?', board.slice(1), hub);
    else {
      const asked = await choose('Change something', 'card', hub);
      hub = await choose('Which channel?', board.slice(1), asked);
    }
    const easier = await choose('Change something', 'eases', hub);
    hub = await choose('Choose any number of them', [...eases], easier);
    if (seats !== undefined) {
      const asked = await choose('Change something', 'seats', hub);
      hub = await submit(await lead.presses('Type a number', { on: asked }), { seats });
    }
    if (speaker) {
      const asked = await choose('Change something', 'speakers', hub);
      const told = await submit(await lead.presses('Add a speaker', { on: asked }), { ...speaker });
      hub = await press(lead, 'Back', told);
    }
    await press(lead, 'Make it', hub);
    await sandbox.until(() => card() !== undefined, within);
  }

  async function plans(): Promise<void> {
    const shown = await (await lead.runs('/lead event reading', { event: title }, { in: corner })).settled();
    await submit(await lead.presses('Add a book', { on: shown }), { ...book });
    await sandbox.until(() => card()?.text.includes('Read for this') === true, within);
  }

  const comes = goes.map((key): Step => {
    const member = person(key);
    const hasAnswer = () =>
      member.sees(board).some(({ text, ephemeral }) => ephemeral && text.includes(`\n${title}, <t:`));
    return {
      name: `${key} goes to ${title}`,
      isTaken: hasAnswer,
      async take() {
        const on = card();
        if (!on) throw new Error('what they would go to is not there');
        let shown = await (await member.presses('Going', { on })).settled();
        const t = wordsFor(member);
        for (const label of [t('gatherings:consentYes'), t('members:age.adult'), t('gatherings:remindNo')])
          if (shown.labels.includes(label)) shown = await press(member, label, shown);
      },
    };
  });
  return [
    { name: `${title} is made`, isTaken: () => card() !== undefined, take: make },
    ...(book
      ? [
          {
            name: `${title} has a book`,
            isTaken: () => card()?.text.includes('Read for this') === true,
            take: plans,
          },
        ]
      : []),
    ...comes,
  ];
}
