/** The form for something to share, ask or answer. */
import type { APILabelComponent } from 'discord-api-types/v10';
import type { Place } from '#db/sharing/audience.ts';
import { contentNotes } from '#src/groups/index.ts';
import { choice, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { longestWords } from '../content.ts';
import { namings } from '../types.ts';
import type { PostKind } from '../types.ts';
import type { DraftContent } from '../writing/draft.ts';

const mostChosen = 3;
/** Discord takes 25 choices (docs: components/reference). */
const mostGroups = 25;

export interface FormNeeds {
  /** The custom id of the form. */
  readonly id: string;
  readonly kind: PostKind;
  /** Of the groups among which it is chosen; undefined where it is settled. */
  readonly groups?: { readonly all: readonly Place[]; readonly chosen: string | undefined } | undefined;
  /** Whether it is still open under which name. */
  readonly choosesName: boolean;
  readonly content?: DraftContent | undefined;
}

export function sharingForm({ id, kind, groups, choosesName, content }: FormNeeds, t: Translate): Modal {
  return {
    custom_id: id,
    title: t(`sharing:formTitle.${kind}`),
    components: [
      ...(groups ? [whichGroup(groups, t)] : []),
      words({
        id: 'words',
        label: t('sharing:words'),
        hint: t('sharing:wordsHint'),
        maxLength: longestWords,
        required: true,
        value: content?.words,
      }),
      ...(choosesName ? [whichName(content, t)] : []),
      choice({
        id: 'touches',
        label: t('sharing:touches'),
        hint: t('sharing:touchesHint'),
        options: contentNotes.map((value) => ({ value, label: t(`notes:noteChoice.${value}`) })),
        chosen: content?.touches,
        most: mostChosen,
        optional: true,
      }),
      choice({
        id: 'hidden',
        label: t('sharing:hide'),
        options: (['no', 'yes'] as const).map((value) => ({
          value,
          label: t(`sharing:hideChoice.${value}`),
        })),
        chosen: content?.hidden === true ? 'yes' : 'no',
      }),
    ],
  };
}

function whichGroup({ all, chosen }: NonNullable<FormNeeds['groups']>, t: Translate): APILabelComponent {
  const options = all.slice(0, mostGroups).map(({ ref, name }) => ({ value: ref, label: name }));
  return choice({
    id: 'group',
    label: t('sharing:whichGroup'),
    options,
    chosen: options.find(({ value }) => value === chosen)?.value ?? options[0]?.value,
  });
}

function whichName(content: DraftContent | undefined, t: Translate): APILabelComponent {
  return choice({
    id: 'naming',
    label: t('sharing:whichName'),
    hint: t('sharing:whichNameHint'),
    options: namings.map((value) => ({
      value,
      label: t(`sharing:naming.${value}`),
      description: t(`sharing:namingAbout.${value}`),
    })),
    chosen: content?.naming ?? 'own',
  });
}
